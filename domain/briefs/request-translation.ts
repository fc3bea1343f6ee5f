import { demandPerson } from '../actor'
import { command, done, refused } from '../command'
import { isOwnLanguage, newsroomLanguage } from '../gates/not-checked'
import { isTooLongToTranslate, translationTask } from '../generation/build-translation-prompt'
import { checkBriefBudget } from '../generation/check-budget'
import { openTasks, queueAttempt } from '../generation/queue-attempt'
import { aiConfig } from '../settings/ai-config'
import { sourceViews } from '../sources/queries'
import { openBrief } from './open-brief'

/**
 * Asks a model for a translation of a source text. Refuses a source that is in the newsroom's language or has a
 * translation, a text that is too long for one answer, and a site without a model.
 */
export const requestTranslation = command(
  async (input: { briefId: string; sourceId: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const source = (await sourceViews(tx, brief.id)).find(({ id }) => id === input.sourceId)
    if (!source) return refused('not_there')
    const { snapshot, translation } = source
    if (!snapshot) return refused('no_text')
    if (isOwnLanguage(snapshot.language, newsroomLanguage)) return refused('own_language')
    if (translation) return refused('has_translation')
    if (isTooLongToTranslate(snapshot)) return refused('too_long')
    if (brief.script === null && (await aiConfig(tx)).name === 'evidence') return refused('no_model')
    const task = translationTask(source.id)
    const open = await openTasks(tx, brief.id, now)
    if (open.tasks.has(task)) return refused('already_running')
    const requestedBy = demandPerson(actor)
    const stop = await checkBriefBudget(tx, brief, requestedBy, now)
    if (stop) return refused('budget', stop)

    const wanted = { briefId: brief.id, lensId: null, task, instruction: '', requestedBy, now }
    const attemptId = await queueAttempt(tx, { ...wanted, baseVersion: brief.revision })
    return done(
      { attemptId },
      {
        jobs: [{ kind: 'sources.translate', payload: { attemptId } }],
        audit: [
          ...open.audit,
          {
            action: 'source.translation_requested',
            subject: source.id,
            briefId: brief.id,
            detail: { attemptId },
          },
        ],
      },
    )
  },
)
