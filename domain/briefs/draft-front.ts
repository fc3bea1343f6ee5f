import { runAttempt } from '../generation/run-attempt'
import { currentPrompt } from '../prompts/read-current'
import { buildFrontPrompt } from './build-front-prompt'
import type { FrontDraft } from './front-draft'
import { readMaterial } from './read-material'

/** Does the job of one requested front text. Its result stays with the attempt until a person takes it. */
export const draftFront = ({ attemptId }: { attemptId: string }): Promise<void> =>
  runAttempt<FrontDraft>(attemptId, {
    job: 'briefs.draft_front',
    prepare: async (tx, { briefId }, { frontSeconds }) => {
      const material = await readMaterial(tx, briefId)
      return (
        material && buildFrontPrompt(material, await currentPrompt(tx), { timeoutMs: frontSeconds * 1_000 })
      )
    },
    keep: async (_tx, _draft, { attempt, brief }) => ({
      action: 'brief.drafted',
      subject: brief.id,
      briefId: brief.id,
      detail: { attemptId: attempt.id, number: attempt.number },
    }),
  })
