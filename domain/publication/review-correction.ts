import { and, eq } from 'drizzle-orm'
import { corrections, storyVersions } from '@/db/schema/stories'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { indexTag, storyTag } from '../stories/tags'

/**
 * A second editor has read a correction that is public already. From then on readers are not told any more that no
 * second person reviewed its texts. Whoever published it is refused.
 */
export const reviewCorrection = command(
  async (input: { briefId: string; number: number }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'review_published', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    if (actor.kind !== 'user') throw new Forbidden('review_published')
    const [found] = await tx
      .select({
        correction: corrections,
        publishedBy: storyVersions.publishedBy,
        version: storyVersions.number,
      })
      .from(corrections)
      .innerJoin(storyVersions, eq(storyVersions.id, corrections.versionId))
      .where(and(eq(corrections.briefId, brief.id), eq(corrections.number, input.number)))
    if (!found) return refused('not_there')
    const { correction, publishedBy, version } = found
    if (correction.reviewedAt) return refused('reviewed_already')
    if (publishedBy === actor.id) return refused('own')

    await tx
      .update(corrections)
      .set({ reviewedBy: actor.id, reviewedAt: now })
      .where(eq(corrections.id, correction.id))
    return done(undefined, {
      audit: {
        action: 'correction.reviewed',
        subject: brief.id,
        briefId: brief.id,
        detail: { number: correction.number, version },
      },
      changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
    })
  },
)
