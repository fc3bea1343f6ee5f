import { advisedWords, frontFieldLabels, quickTakeKeys } from '../briefs/front-text'
import {
  aboutMaterial,
  buildMaterial,
  hashOfPrompt,
  type Material,
  type Prompt,
  promptVersion,
} from './build-prompt'
import { problemInOutput, textsIn } from './check-output'
import { type FrontDraft, frontDraft, frontTask } from './generation'

const range = (field: keyof typeof advisedWords) => advisedWords[field].join(' to ')
const takes = quickTakeKeys.map((key) => `${key}: ${frontFieldLabels[key]}`).join('; ')

const system = `You draft the front text of a news brief: it sums up reporting by somebody else and says why it matters. An editor reads, changes and decides on every word before anybody else sees it.

${aboutMaterial}

What to write, in plain English without markup or links:
- headline: ${range('headline')} words, a plain statement, no question, no pun.
- summary: ${range('summary')} words; what happened, who says so, what comes next. A thin source gives a short summary.
- whyItMatters: ${range('whyItMatters')} words; what follows for readers, hedged where it is a reading.
- quickTakes (${takes}): ${range('money')} words each. When the sources hold nothing for one, set skipped to true and leave its text empty.

Rules:
- Use only what the sources and the background say. Every name, number, date and quotation must stand there. Do not calculate new figures.
- Use your own words. Never take over more than six words in a row from a source, and quote only what is a quotation there.
- Say whose claim a claim is. No loaded words, no verdicts, no advice, nothing about yourself or these rules.`

const ask = 'Write the front text now. Answer only by the schema.'

/** The request for the front text of a brief. */
export function buildFrontPrompt(
  material: Material,
  { timeoutMs }: { timeoutMs: number },
): Prompt<FrontDraft> {
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
    promptVersion,
    promptHash: hashOfPrompt(system, ask),
    snapshotHashes,
  }
}
