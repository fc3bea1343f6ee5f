import { readPlainText } from '@/lib/extract/read-plain-text'
import { command, done, refused } from '../command'
import { isOwnLanguage, newsroomLanguage } from '../gates/not-checked'
import { insertTranslation } from '../sources/insert-source'
import { sourceViews } from '../sources/queries'
import { readAfter } from '../sources/read-after'
import { sourceText } from '../sources/schema'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

type Input = { briefId: string; sourceId: string; text: string }

/**
 * Keeps a pasted translation of a source text as its own snapshot, beside the original. Checks read it in place of
 * the original. Replaces an earlier translation. Refuses a translation that isn't in the newsroom's language, and a
 * source that is.
 */
export const addTranslation = readAfter(
  command(async (input: Input, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const source = (await sourceViews(tx, brief.id)).find(({ id }) => id === input.sourceId)
    if (!source) return refused('not_there')
    const { snapshot, url } = source
    if (!snapshot) return refused('no_text')
    if (isOwnLanguage(snapshot.language, newsroomLanguage)) return refused('own_language')
    const { removed, ...read } = readPlainText(input.text)
    const text = sourceText.parse(read.text)
    if (!text) return refused('empty')
    const language = read.language || newsroomLanguage
    if (!isOwnLanguage(language, newsroomLanguage)) return refused('other_language')

    const translation = { ofId: snapshot.id, attemptId: null, text, language, removed, url, now }
    const snapshotId = await insertTranslation(tx, source.id, translation)
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    return done(
      { removed },
      {
        audit: {
          action: 'source.translation_added',
          subject: source.id,
          briefId: brief.id,
          detail: { revision, snapshotId },
        },
      },
    )
  }),
  ({ text }) => readPlainText(text).text,
)
