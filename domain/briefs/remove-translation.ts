import { eq } from 'drizzle-orm'
import { sources } from '@/db/schema/sources'
import { command, done, refused } from '../command'
import { sourceViews } from '../sources/queries'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

/** Takes the translation off a source: checks no longer read it. Its text stays for the history. */
export const removeTranslation = command(
  async (input: { briefId: string; sourceId: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const source = (await sourceViews(tx, brief.id)).find(({ id }) => id === input.sourceId)
    if (!source) return refused('not_there')
    if (!source.translation) return refused('no_translation')

    await tx.update(sources).set({ translationId: null }).where(eq(sources.id, source.id))
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    return done(undefined, {
      audit: {
        action: 'source.translation_removed',
        subject: source.id,
        briefId: brief.id,
        detail: { revision, snapshotId: source.translation.id },
      },
    })
  },
)
