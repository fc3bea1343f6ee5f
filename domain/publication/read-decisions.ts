import { db } from '@/db/client'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { storyContent } from '../stories/story'
import type { BriefView, Notice } from './brief-view'
import { liveVersion } from './check-publication'
import { owedReviews } from './list-owed-reviews'

type Decisions = Pick<
  BriefView,
  'owedReviews' | 'schedule' | 'scheduleFailure' | 'hold' | 'holdAsked' | 'onPage'
>

/**
 * What editors have decided about a brief apart from its text: what waits for a review, schedule, hold, and what can be
 * pulled off the public page. `people` has the names. The caller has checked who may read it.
 */
export async function readDecisions(
  actor: Actor,
  brief: Brief,
  people: ReadonlyMap<string, string>,
): Promise<Decisions> {
  const name = (id: string | null) => (id && people.get(id)) || 'somebody'
  const notice = (at: Date | null, by: string | null, reason: string | null): Notice | null =>
    at && { at, by: name(by), reason: reason ?? '' }
  const { scheduledAt, scheduledKind, scheduledNote } = brief
  return {
    owedReviews: await owedReviews(actor, brief.id),
    schedule: scheduledAt && {
      at: scheduledAt,
      by: name(brief.scheduledBy),
      kind: scheduledKind,
      note: scheduledNote,
    },
    scheduleFailure: brief.scheduleFailure,
    hold: notice(brief.heldAt, brief.heldBy, brief.holdReason),
    holdAsked: notice(brief.holdAskedAt, brief.holdAskedBy, brief.holdAskedReason),
    onPage: await lensesOnPage(brief),
  }
}

async function lensesOnPage(brief: Brief): Promise<BriefView['onPage']> {
  const version = brief.withdrawnAt ? null : await liveVersion(db, brief)
  if (!version) return []
  const { lenses } = storyContent.parse(version.content)
  return lenses.filter(({ state }) => state === 'shown').map(({ key, name }) => ({ key, name }))
}
