import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { storyContent } from '../stories/story'
import { indexTag, storyTag } from '../stories/tags'
import { takeOut } from '../stories/take-out'
import type { RemoveTextInput } from './schema'

/**
 * Takes one text out of every version of a story for good, whatever each version said there. Its place keeps day and
 * hash; signed records hold hashes only and stay as they are.
 */
export const removeText = command(async ({ briefId, place, reason }: RemoveTextInput, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'remove_text', briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const taken = await takenOut(tx, brief.id, place, now)
  const name = taken.at(-1)?.label
  if (name === undefined) return refused('no_such_text')

  for (const { id, content } of taken) {
    const lensKeys = content.lenses.filter(({ state }) => state === 'shown').map(({ key }) => key)
    await tx.update(storyVersions).set({ content, lensKeys }).where(eq(storyVersions.id, id))
  }
  const versions = taken.map(({ number }) => number)
  const hashes = [...new Set(taken.map(({ hash }) => hash))]
  return done(
    { name, versions: versions.length },
    {
      audit: {
        action: 'story.text_removed',
        subject: brief.id,
        briefId: brief.id,
        detail: { place, name, reason, versions, hashes },
      },
      changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
    },
  )
})

/** The versions with a text in this place, with that text taken out. */
async function takenOut(tx: Transaction, briefId: string, place: string, now: Date) {
  const versions = await tx
    .select({ id: storyVersions.id, number: storyVersions.number, content: storyVersions.content })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, briefId))
    .orderBy(asc(storyVersions.number))
  return versions.flatMap(({ id, number, content }) => {
    const taken = takeOut(storyContent.parse(content), place, now.toISOString())
    return taken ? [{ id, number, ...taken }] : []
  })
}
