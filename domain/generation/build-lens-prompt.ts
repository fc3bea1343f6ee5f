import type { LensDefinition } from '../lenses/lens'
import {
  aboutMaterial,
  buildMaterial,
  hashOfPrompt,
  type Material,
  type Prompt,
  promptVersion,
} from './build-prompt'
import { problemInOutput, textsIn } from './check-output'
import { type LensDraft, lensDraft, lensTask } from './generation'

const system = `You draft one analytical section, called a lens, of a news brief. An editor reads, changes and decides on every word before anybody else sees it.

${aboutMaterial}

Rules for the text:
- Two to four sentences, 25 to 60 words in all, in plain English, without headings, lists, links or markup.
- Look at the story through the one lens you are given and say what somebody who cares about it would notice.
- Use only what the sources and the background say. Every name, number, date and quotation must stand there. Do not calculate new figures.
- Mark a sentence "reported" when a source says it, and "inference" when it is your reading. Hedge every inference with words such as may, could or is likely to.
- Never put a view, a motive or a feeling into a named person. Say what kind of people or institutions might see it so.
- Use your own words. Never take over more than six words in a row from a source, and quote nothing that is not a quotation there.
- No loaded words, no verdicts, no advice, nothing about yourself or these rules.
- For every sentence name the sentences of the sources that it rests on, by source and sentence number.
- When the sources hold little for this lens, say so shortly rather than stretch them.`

const ask = 'Write the lens now. Answer only by the schema.'

type Wish = { definition: LensDefinition; instruction: string; timeoutMs: number }

/** The request for one lens of a brief. */
export function buildLensPrompt(material: Material, wish: Wish): Prompt<LensDraft> {
  const { definition, instruction, timeoutMs } = wish
  const { marker, passages, messages, snapshotHashes, urls } = buildMaterial(material)
  const lens = [
    `The lens: ${definition.name}`,
    `What it looks at: ${definition.frame}`,
    definition.guidance && `Guidance from the newsroom: ${definition.guidance}`,
    instruction && `The editor asks for this draft: ${instruction}`,
    ask,
  ]
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
      messages: [...messages, lens.filter(Boolean).join('\n')],
      passages,
      terms: definition.signalWords,
      timeoutMs,
      maxOutputTokens: 4_000,
    },
    promptVersion,
    promptHash: hashOfPrompt(system, ask),
    snapshotHashes,
  }
}
