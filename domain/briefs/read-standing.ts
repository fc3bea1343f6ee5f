import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import type { Actor } from '../actor'
import { storyContent } from '../stories/story'
import type { Brief } from './brief'
import type { BriefView, Notice } from './brief-view'
import { openDebts } from './list-debts'

type Standing = Pick<BriefView, 'debts' | 'schedule' | 'scheduleFailure' | 'hold' | 'holdAsked' | 'onPage'>

/**
 * What editors have decided about a brief beside its text: schedule, hold, and what of the public page can be pulled.
 * `people` has the names. The caller has asked who may read it.
 */
export async function readStanding(
  actor: Actor,
  brief: Brief,
  people: ReadonlyMap<string, string>,
): Promise<Standing> {
  const name = (id: string | null) => (id && people.get(id)) || 'somebody'
  const notice = (at: Date | null, by: string | null, reason: string | null): Notice | null =>
    at && { at, by: name(by), reason: reason ?? '' }
  const { scheduledAt, scheduledKind, scheduledNote } = brief
  return {
    debts: await openDebts(actor, brief.id),
    schedule: scheduledAt && {
      ...{ at: scheduledAt, by: name(brief.scheduledBy), kind: scheduledKind, note: scheduledNote },
    },
    scheduleFailure: brief.scheduleFailure,
    hold: notice(brief.heldAt, brief.heldBy, brief.holdReason),
    holdAsked: notice(brief.holdAskedAt, brief.holdAskedBy, brief.holdAskedReason),
    onPage: await lensesOnPage(brief),
  }
}

async function lensesOnPage({ id, publishedVersion, withdrawnAt }: Brief): Promise<BriefView['onPage']> {
  if (publishedVersion === null || withdrawnAt) return []
  const [version] = await db
    .select({ content: storyVersions.content })
    .from(storyVersions)
    .where(and(eq(storyVersions.briefId, id), eq(storyVersions.number, publishedVersion)))
  const { lenses } = storyContent.parse(version?.content)
  return lenses.filter(({ state }) => state === 'shown').map(({ key, name }) => ({ key, name }))
}
