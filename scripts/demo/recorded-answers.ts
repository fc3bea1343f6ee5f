import { splitSentences } from '@/lib/text/sentences'
import type { DatedBrief } from './content/briefs'
import { type DemoSentence, type DemoSource, lensKeys } from './content/demo-brief'
import { tryingFronts, tryingLenses } from './content/port-scanning-answers'

type Recorded = { value: unknown; delayMs?: number }
export type RecordedScript = { answers: Record<string, Recorded[]> }

/** The source text as the snapshot keeps it. */
export const sourceText = (source: DemoSource) => source.paragraphs.join('\n\n')

/** The text of a lens as readers see it. */
export const bodyOf = (sentences: DemoSentence[]) => sentences.map((sentence) => sentence.text).join(' ')

/**
 * The recorded answers of a brief, in the shape in which a model would give them; null when a person wrote
 * all of it. Throws an Error when a sentence points at words that its source does not have.
 */
export function recordedAnswers(brief: DatedBrief): RecordedScript | null {
  const answers: RecordedScript['answers'] = {}
  const passages = splitSentences(sourceText(brief.source)).map((sentence) => sentence.text)
  const lensValue = (sentences: DemoSentence[]) => ({
    sentences: sentences.map(({ text, kind, from }) => ({
      text,
      kind,
      evidence: [{ source: 1, sentence: numberOf(from, passages) }],
    })),
  })
  if (brief.forTrying) {
    answers.front = tryingFronts.map(({ front, delayMs }) => ({ value: front, delayMs }))
    for (const key of lensKeys)
      answers[`lens:${key}`] = tryingLenses[key].map(({ sentences, delayMs }) => ({
        value: lensValue(sentences),
        delayMs,
      }))
    return { answers }
  }
  if (brief.frontBy === 'recorded') answers.front = [{ value: brief.front }]
  if (brief.lensesBy === 'recorded')
    for (const key of lensKeys) {
      const lens = brief.lenses[key]
      if (lens && 'sentences' in lens) answers[`lens:${key}`] = [{ value: lensValue(lens.sentences) }]
    }
  return Object.keys(answers).length > 0 ? { answers } : null
}

/** Sentences are counted from one, as a model is told to. */
function numberOf(fragment: string, passages: string[]): number {
  const found = passages.flatMap((passage, index) => (passage.includes(fragment) ? [index + 1] : []))
  const [number] = found
  if (number === undefined || found.length > 1)
    throw new Error(`"${fragment}" is in ${found.length} sentences of the source, not in one`)
  return number
}
