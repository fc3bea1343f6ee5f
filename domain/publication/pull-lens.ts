import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { briefLenses } from '@/db/schema/lenses'
import { type Brief, noSchedule } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { lensHash } from '../lenses/approval'
import { writeLens } from '../lenses/write-lens'
import { pulledLens } from '../stories/omit-pulled'
import { type StoryContent, type StoryLens, storyContent } from '../stories/story'
import { indexTag, storyTag } from '../stories/tags'
import { scheduleFailures } from '../words/publishing'
import { storyWords } from '../words/stories'
import { liveVersion } from './check-publication'
import { recordPull } from './record-pull'
import { insertVersion, nextNumber } from './write-version'

type Input = { briefId: string; key: string; reason: string }

/**
 * Takes the text of one lens off the public page at once: a new version says that it was pulled for checking, and
 * nothing else changes. In the working copy the lens waits for review again, and a schedule is canceled, so only a new
 * decision brings the text back. The reason stays in the newsroom.
 */
export const pullLens = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'pull_lens', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (actor.kind !== 'user') throw new Forbidden('pull_lens')
  const before = await liveVersion(tx, brief)
  const shown = before && storyContent.parse(before.content)
  const pulled = shown?.lenses.find(({ key, state }) => key === input.key && state === 'shown')
  if (!before || !shown || !pulled || !brief.slug) return refused('not_shown')

  const content = without(shown, pulled, now)
  const number = await nextNumber(tx, brief)
  const { firstPublishedAt } = before
  const publicNote = storyWords.pullLens.note(pulled.name)
  const facts = { kind: 'update' as const, publicNote, number, firstPublishedAt, emergency: false, now }
  const { id, hash } = await insertVersion(tx, brief, actor.id, { content }, facts)
  const { slug } = brief
  const keyEvents = await recordPull(tx, { id, number, slug, before, content, key: pulled.key, now })
  await reviewAgain(tx, brief, pulled)
  await tx
    .update(briefs)
    .set({ publishedVersion: number, ...stateAfterPull(brief, pulled), updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(
    { name: pulled.name },
    {
      audit: [
        ...keyEvents,
        {
          action: 'lens.pulled',
          subject: brief.id,
          briefId: brief.id,
          detail: { key: pulled.key, version: number, reason: input.reason, hash },
        },
      ],
      changed: [storyTag(slug), indexTag],
    },
  )
})

const without = (content: StoryContent, { key }: StoryLens, now: Date): StoryContent => ({
  ...content,
  lenses: content.lenses.map((lens) => (lens.key === key ? pulledLens(lens, now.toISOString()) : lens)),
})

/** An approval of the pulled text no longer holds; an approval of another text does. */
async function reviewAgain(tx: Transaction, brief: Brief, pulled: StoryLens): Promise<void> {
  const [lens] = await tx
    .select()
    .from(briefLenses)
    .where(and(eq(briefLenses.briefId, brief.id), eq(briefLenses.key, pulled.key)))
    .for('update')
  if (lens?.approvedHash === lensHash(pulled)) await writeLens(tx, lens, { state: 'proposed' })
}

function stateAfterPull({ workingState }: Brief, { name }: StoryLens): Partial<Brief> {
  if (workingState === 'scheduled')
    return {
      ...noSchedule,
      workingState: 'in_review',
      scheduleFailure: scheduleFailures.lensPulled(name),
    }
  return { workingState: workingState === 'done' ? 'draft' : workingState }
}
