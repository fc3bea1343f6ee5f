import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { corrections, reviewDebts, storyVersions } from '@/db/schema/stories'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'
import { ofVersion } from './list-owed-reviews'

/**
 * A second editor has read a correction, or what was published in an emergency or in single-editor hours. From then on
 * readers are no longer told that no second person reviewed its texts, and its publisher owes nothing. The publisher
 * is refused.
 */
export const reviewPublished = command(
  async (input: { briefId: string; version: number }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'review_published', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const reviewedBy = demandPerson(actor)
    const version = await findVersion(tx, brief.id, input.version)
    const owed = version?.correction ?? version?.alone
    if (!version || !owed) return refused('not_there')
    if (owed.reviewedAt) return refused('reviewed_already')
    if (version.publishedBy === reviewedBy) return refused('own')

    const { correction, emergency, publishedBy } = version
    const table = correction ? corrections : reviewDebts
    await tx.update(table).set({ reviewedBy, reviewedAt: now }).where(eq(table.id, owed.id))
    const told = correction
      ? { action: 'correction.reviewed', detail: { number: correction.number, version: input.version } }
      : {
          action: emergency ? 'emergency.reviewed' : 'solo.reviewed',
          detail: { version: input.version, owedBy: publishedBy },
        }
    return done(
      { of: correction ? ('correction' as const) : ('version' as const) },
      {
        audit: { ...told, subject: brief.id, briefId: brief.id },
        changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
      },
    )
  },
)

/** A version with the review that it owes or owed: as a correction, or because one person published it alone. */
async function findVersion(tx: Transaction, briefId: string, number: number) {
  const [version] = await tx
    .select({
      publishedBy: storyVersions.publishedBy,
      emergency: storyVersions.emergency,
      correction: {
        id: corrections.id,
        number: corrections.number,
        reviewedAt: corrections.reviewedAt,
      },
      alone: { id: reviewDebts.id, reviewedAt: reviewDebts.reviewedAt },
    })
    .from(storyVersions)
    .leftJoin(corrections, ofVersion(corrections))
    .leftJoin(reviewDebts, ofVersion(reviewDebts))
    .where(and(eq(storyVersions.briefId, briefId), eq(storyVersions.number, number)))
  return version
}
