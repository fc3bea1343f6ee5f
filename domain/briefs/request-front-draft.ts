import { demandPerson } from '../actor'
import { command, done, refused } from '../command'
import { checkBriefBudget } from '../generation/check-budget'
import { openTasks, queueAttempt } from '../generation/queue-attempt'
import { aiConfig } from '../settings/ai-config'
import { frontTask } from './front-draft'
import { openBrief } from './open-brief'
import { readMaterial } from './read-material'

/** Asks a model for a front text. The result is offered field by field and changes nothing by itself. */
export const requestFrontDraft = command(async (input: { briefId: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'draft_front', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (!(await readMaterial(tx, brief.id))) return refused('no_source')
  // The evidence provider picks sentences for lenses and writes no prose.
  if (brief.script === null && (await aiConfig(tx)).name === 'evidence') return refused('no_model')
  const open = await openTasks(tx, brief.id, now)
  if (open.tasks.has(frontTask)) return refused('already_running')
  const stop = await checkBriefBudget(tx, brief, demandPerson(actor), now)
  if (stop) return refused('budget', stop)

  const attemptId = await queueAttempt(tx, {
    briefId: brief.id,
    lensId: null,
    task: frontTask,
    instruction: '',
    baseVersion: brief.revision,
    requestedBy: demandPerson(actor),
    now,
  })
  return done(
    { attemptId },
    {
      jobs: [{ kind: 'briefs.draft_front', payload: { attemptId } }],
      audit: [
        ...open.audit,
        {
          action: 'brief.draft_requested',
          subject: brief.id,
          briefId: brief.id,
          detail: { attemptId },
        },
      ],
    },
  )
})
