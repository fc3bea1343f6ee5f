import { demandPerson } from '../actor'
import { readMaterial } from '../briefs/read-material'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done, refused } from '../command'
import { checkBriefBudget } from '../generation/check-budget'
import { lensTask } from '../generation/generation'
import { openTasks, queueAttempt } from '../generation/queue-attempt'
import { openLens } from './open-lens'
import { instruction } from './schema'

type Input = { lensId: string; instruction: string }

/** Asks for another text for one lens. The current text and its approval stay until somebody takes the new one. */
export const regenerateLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'request_lenses', input.lensId)
  if (!held.ok) return held
  const { brief, lens } = held
  if (lens.state === 'omitted') return refused('not_now')
  if (!(await readMaterial(tx, brief.id))) return refused('no_source')
  const task = lensTask(lens.key)
  const open = await openTasks(tx, brief.id, now)
  if (open.tasks.has(task)) return refused('already_running')
  const stop = await checkBriefBudget(tx, brief, demandPerson(actor), now)
  if (stop) return refused('budget', stop)

  const attemptId = await queueAttempt(tx, {
    briefId: brief.id,
    lensId: lens.id,
    task,
    instruction: instruction.parse(input.instruction),
    baseVersion: lens.version,
    beside: lens.textId !== null,
    requestedBy: demandPerson(actor),
    now,
  })
  await reopenWhenDone(tx, brief, now)
  return done(
    { attemptId },
    {
      jobs: [{ kind: 'lenses.generate', payload: { attemptId } }],
      audit: [
        ...open.audit,
        {
          action: 'lens.regeneration_requested',
          subject: lens.id,
          briefId: brief.id,
          detail: { key: lens.key, attemptId },
        },
      ],
    },
  )
})
