import type { LensDefinition } from '../library/definition'
import type { PromptWording } from '../prompts/wording'
import { buildMaterial, hashOfPrompt, type Material, type Prompt, systemMessage } from './build-prompt'
import { problemInOutput, textsIn } from './check-output'
import { type LensDraft, lensDraft, lensTask } from './generation'

const opening =
  'You draft one analytical section, called a lens, of a news brief. An editor reads, changes and decides on every word before anybody else sees it.'

const ask = 'Write the lens now. Answer only by the schema.'

type Wish = { definition: LensDefinition; instruction: string; timeoutMs: number }

/** The request for one lens of a brief, in the words of a release. */
export function buildLensPrompt(material: Material, release: PromptWording, wish: Wish): Prompt<LensDraft> {
  const { definition, instruction, timeoutMs } = wish
  const system = systemMessage(opening, release.lens)
  const { marker, passages, messages, snapshotHashes, urls } = buildMaterial(material)
  const schema = lensDraft.superRefine((draft, context) => {
    const message = problemInOutput(textsIn(draft), { urls, marker })
    if (message) context.addIssue({ code: 'custom', message })
  })
  return {
    request: {
      task: lensTask(definition.key),
      schema,
      schemaName: 'lens',
      system,
      messages: [...messages, lensMessage(definition, instruction)],
      passages,
      terms: definition.signalWords,
      timeoutMs,
      maxOutputTokens: 4_000,
    },
    promptVersion: release.version,
    promptHash: hashOfPrompt(release.version, system, lensMessage(gaps, gaps.instruction)),
    snapshotHashes,
  }
}

/** Stands in for what differs from lens to lens. */
const gaps = { name: '{name}', frame: '{frame}', guidance: '{guidance}', instruction: '{instruction}' }

type Named = Pick<LensDefinition, 'name' | 'frame' | 'guidance'>

const lensMessage = ({ name, frame, guidance }: Named, instruction: string) =>
  [
    `The lens: ${name}`,
    `What it looks at: ${frame}`,
    guidance && `Guidance from the newsroom: ${guidance}`,
    instruction && `The editor asks for this draft: ${instruction}`,
    ask,
  ]
    .filter(Boolean)
    .join('\n')
