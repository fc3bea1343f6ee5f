import {
  buildMaterial,
  hashOfPrompt,
  type Material,
  type Prompt,
  systemMessage,
} from '../generation/build-prompt'
import { problemInOutput, textsIn } from '../generation/check-output'
import type { PromptWording } from '../prompts/wording'
import { type FrontDraft, frontDraft, frontTask } from './front-draft'

const opening =
  'You draft the front text of a news brief: it sums up reporting by somebody else and says why it matters. An editor reads, changes and decides on every word before anybody else sees it.'

const ask = 'Write the front text now. Answer only by the schema.'

/** The request for the front text of a brief, in the words of a release. */
export function buildFrontPrompt(
  material: Material,
  release: PromptWording,
  { timeoutMs }: { timeoutMs: number },
): Prompt<FrontDraft> {
  const system = systemMessage(opening, release.front)
  const { marker, passages, messages, snapshotHashes, urls } = buildMaterial(material)
  const schema = frontDraft.superRefine((draft, context) => {
    const message = problemInOutput(textsIn(draft), { urls, marker })
    if (message) context.addIssue({ code: 'custom', message })
  })
  return {
    request: {
      task: frontTask,
      schema,
      schemaName: 'front_text',
      system,
      messages: [...messages, ask],
      passages,
      terms: [],
      timeoutMs,
      maxOutputTokens: 8_000,
    },
    promptVersion: release.version,
    promptHash: hashOfPrompt(release.version, system, ask),
    snapshotHashes,
  }
}
