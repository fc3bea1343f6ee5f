import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { briefs } from '@/db/schema/briefs'
import { noSchedule } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { fourEyesWords } from '../words/checks'
import { fourEyesProblem } from './check-four-eyes'
import { checkPublication, minorProblem } from './check-publication'
import { freezeStory } from './freeze-story'
import type { ScheduleInput } from './schema'

const furthestMs = 366 * 86_400_000

/**
 * Decides now what is published later: the same checks as for publishing, and from then on nothing can be edited
 * until the time comes or somebody takes the schedule back. The job carries the schedule's id; another id does nothing.
 */
export const schedule = command(async (input: ScheduleInput, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'schedule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (actor.kind !== 'user') throw new Forbidden('schedule')
  if (input.at <= now) return refused('past')
  if (input.at.getTime() - now.getTime() > furthestMs) return refused('too_far')
  const ready = await checkPublication(tx, brief, input)
  if (!ready.ok) return ready
  const { read, kind, publicNote } = ready
  const { copy } = read
  const { fourEyes } = opened.settings
  const problem = await fourEyesProblem(tx, actor, brief)
  if (fourEyes && problem) return refused('four_eyes', fourEyesWords[problem])
  const publication = { brief, read, publisher: actor, fourEyes, secondPerson: fourEyes, now }
  const objection = minorProblem(ready, freezeStory(publication))
  if (objection) return refused('not_minor', objection)

  const scheduleId = v7()
  await tx
    .update(briefs)
    .set({
      ...noSchedule,
      workingState: 'scheduled',
      scheduledAt: input.at,
      scheduleId,
      scheduledRevision: copy.number,
      scheduledBy: actor.id,
      scheduledKind: kind === 'update' || kind === 'minor' ? kind : null,
      scheduledNote: publicNote,
      updatedAt: now,
    })
    .where(eq(briefs.id, brief.id))
  return done(
    { at: input.at },
    {
      audit: {
        action: 'brief.scheduled',
        subject: brief.id,
        briefId: brief.id,
        detail: { at: input.at.toISOString(), scheduleId, revision: copy.number, kind },
      },
      jobs: [
        { kind: 'briefs.publish_scheduled', payload: { briefId: brief.id, scheduleId }, runAt: input.at },
      ],
    },
  )
})
