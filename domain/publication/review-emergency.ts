import { and, eq } from 'drizzle-orm'
import { reviewDebts, storyVersions } from '@/db/schema/stories'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'

/**
 * A second editor has read what was published in an emergency or in single-editor hours. From then on readers are not told any more that no
 * second person reviewed its texts, and its publisher owes nothing. Whoever published it is refused.
 */
export const reviewEmergency = command(
  async (input: { briefId: string; version: number }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'review_published', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const reviewedBy = demandPerson(actor)
    const [debt] = await tx
      .select({
        id: reviewDebts.id,
        owedBy: reviewDebts.owedBy,
        reviewedAt: reviewDebts.reviewedAt,
        emergency: storyVersions.emergency,
      })
      .from(reviewDebts)
      .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
      .where(and(eq(reviewDebts.briefId, brief.id), eq(storyVersions.number, input.version)))
    if (!debt) return refused('not_there')
    if (debt.reviewedAt) return refused('reviewed_already')
    if (debt.owedBy === reviewedBy) return refused('own')

    await tx.update(reviewDebts).set({ reviewedBy, reviewedAt: now }).where(eq(reviewDebts.id, debt.id))
    return done(undefined, {
      audit: {
        action: debt.emergency ? 'emergency.reviewed' : 'solo.reviewed',
        subject: brief.id,
        briefId: brief.id,
        detail: { version: input.version, owedBy: debt.owedBy },
      },
      changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
    })
  },
)
