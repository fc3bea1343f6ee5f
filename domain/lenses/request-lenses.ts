import { and, asc, eq, inArray } from 'drizzle-orm'
import { briefLenses } from '@/db/schema/lenses'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { readMaterial } from '../briefs/read-material'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done, refused } from '../command'
import { checkBriefBudget } from '../generation/check-budget'
import { lensTask } from '../generation/generation'
import { openTasks, queueAttempt } from '../generation/queue-attempt'
import type { NewJob } from '../jobs/kinds'

/** Requests a text for every lens that is empty or rejected and isn't being written already. */
export const requestLenses = command(async (input: { briefId: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'request_lenses', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (!(await readMaterial(tx, brief.id))) return refused('no_source')
  const open = await openTasks(tx, brief.id, now)
  const waiting = await tx
    .select()
    .from(briefLenses)
    .where(and(eq(briefLenses.briefId, brief.id), inArray(briefLenses.state, ['empty', 'rejected'])))
    .orderBy(asc(briefLenses.position))
  const wanted = waiting.filter(({ key }) => !open.tasks.has(lensTask(key)))
  if (wanted.length === 0) return refused('nothing_to_do')
  const stop = await checkBriefBudget(tx, brief, demandPerson(actor), now)
  if (stop) return refused('budget', stop)

  const jobs: NewJob[] = []
  for (const lens of wanted) {
    const attemptId = await queueAttempt(tx, {
      briefId: brief.id,
      lensId: lens.id,
      task: lensTask(lens.key),
      instruction: '',
      baseVersion: lens.version,
      requestedBy: demandPerson(actor),
      now,
    })
    jobs.push({ kind: 'lenses.generate', payload: { attemptId } })
  }
  await reopenWhenDone(tx, brief, now)
  return done(
    { queued: jobs.length },
    {
      jobs,
      audit: [
        ...open.audit,
        {
          action: 'lenses.requested',
          subject: brief.id,
          briefId: brief.id,
          detail: { keys: wanted.map(({ key }) => key) },
        },
      ],
    },
  )
})
