import type { ledgerVerdicts } from '@/db/schema/reviews'
import { supports } from '../reading/quantity'
import { readQuantities } from '../reading/read-quantities'
import { passageOf, type Reading, readText, type Sentence } from '../reading/read-text'
import { remembered } from '../reading/remembered'
import { hedge } from '../reading/words/hedges'
import type { GateInput } from './finding'
import { isOtherLanguage } from './not-checked'
import { unsupportedEntity } from './unsupported-entity'

export type LedgerRow = {
  text: string
  start: number
  end: number
  /** Hedged; or borne out by one source sentence in words, names and numbers; or neither. */
  status: 'supported' | 'inference' | 'unsupported'
  /** The nearest source sentence, even if it doesn't support the row. Offsets are in the snapshot. */
  best: { snapshotId: string; start: number; end: number; text: string; score: number } | null
}

/** What an editor says about an unsupported row, and why. */
export type LedgerOverrule = { verdict: LedgerVerdict; reason: string; by: string }
export type LedgerVerdict = (typeof ledgerVerdicts)[number]

/** A row as the desk sees it. An overrule is only ever on an unsupported row, and counts instead of its status. */
export type ShownLedgerRow = LedgerRow & { overruled: LedgerOverrule | null }

/**
 * From this score on, a source sentence supports a sentence. A judgment call: no case is labeled for the ledger, so it
 * was only tried on the texts of the demonstration.
 */
const enough = 0.5
/** The same for two sentences together, which have more words to match. */
const enoughOfTwo = 0.6
/** Below this the nearest sentence has nothing to do with it and is not shown. */
const related = 0.15

/**
 * The claim ledger: every sentence of a text with the source sentence that comes nearest to it. Words count by how rare
 * they are in the source; a number or a name that no source has makes a sentence unsupported. A hedged sentence is
 * inference, however much of it stands in the source. Sources in other languages are skipped.
 */
export function ledger(input: Pick<GateInput, 'text' | 'references' | 'contexts' | 'language'>): LedgerRow[] {
  const reading = readText(input.text)
  const sources = input.references
    .filter((one) => !isOtherLanguage(one.language, input.language))
    .map(({ snapshotId, text }) => ({ snapshotId, source: readSource(text) }))
  const unknown = sources.length > 0 ? unsupportedEntity({ ...input, place: 'lens' }) : []
  return reading.sentences.map((sentence): LedgerRow => {
    const { start, end, found } = passageOf(reading, sentence)
    const { best, borneOut } = nearest(reading, sentence, sources)
    const row = { text: found, start, end, best: best && best.score >= related ? best : null }
    if (hedge.test(reading.text.slice(sentence.start, sentence.end))) return { ...row, status: 'inference' }
    const stranger = unknown.some((name) => name.start < end && name.end > start)
    return { ...row, status: borneOut && !stranger ? 'supported' : 'unsupported' }
  })
}

type Source = { reading: Reading; weights: Map<string, number>; rarest: number; sentences: SourceSentence[] }
type SourceSentence = {
  sentence: Sentence
  stems: Set<string>
  quantities: ReturnType<typeof readQuantities>
}

const readSource: (text: string) => Source = remembered((text) => {
  const reading = readText(text)
  const sentences = reading.sentences.map((sentence) => ({
    sentence,
    stems: new Set(contentStems(sentence)),
    quantities: readQuantities(reading.text.slice(sentence.start, sentence.end)),
  }))
  const seen = new Map<string, number>()
  for (const { stems } of sentences) for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1)
  const weight = (count: number) => Math.log(1 + sentences.length / count)
  const weights = new Map([...seen].map(([stem, count]) => [stem, weight(count)]))
  return { reading, weights, rarest: weight(1), sentences }
})

/** Numbers are compared by value, not as words. */
const contentStems = ({ words }: Sentence) =>
  words.filter(({ content, folded }) => content && !/^\d/.test(folded)).map(({ stem }) => stem)

type Best = NonNullable<LedgerRow['best']>
type Covered = Best & { stems: Set<string>; numbers: Set<number> }

/** The nearest source sentence, and whether it supports the sentence, alone or with one other from its source. */
function nearest(reading: Reading, sentence: Sentence, sources: { snapshotId: string; source: Source }[]) {
  const stems = [...new Set(contentStems(sentence))]
  const quantities = readQuantities(reading.text.slice(sentence.start, sentence.end))
  let best: Best | null = null
  let borneOut = false
  for (const { snapshotId, source } of sources) {
    const weigh = (known: Set<string>, numbers: Set<number>) =>
      stems
        .filter((stem) => known.has(stem))
        .reduce((sum, stem) => sum + (source.weights.get(stem) ?? source.rarest), 0) +
      numbers.size * source.rarest
    const whole = weigh(new Set(stems), new Set(quantities.keys()))
    const rows = source.sentences.map(({ sentence: there, stems: theirs, quantities: figures }): Covered => {
      const borne = [...quantities.entries()].filter(([, { readings }]) =>
        readings.some((here) => figures.some((one) => one.readings.some((other) => supports(other, here)))),
      )
      const numbers = new Set(borne.map(([at]) => at))
      const score = whole === 0 ? 0 : Number((weigh(theirs, numbers) / whole).toFixed(3))
      const { start, end, found } = passageOf(source.reading, there)
      return { snapshotId, start, end, text: found, score, stems: theirs, numbers }
    })
    const [first, ...others] = rows.sort((a, b) => b.score - a.score)
    if (!first) continue
    if (first.score > (best?.score ?? 0)) {
      const { start, end, text, score } = first
      best = { snapshotId, start, end, text, score }
    }
    borneOut ||= first.score >= enough && first.numbers.size === quantities.length
    borneOut ||= others.slice(0, 12).some(({ stems: more, numbers }) => {
      const both = new Set([...first.numbers, ...numbers])
      return (
        both.size === quantities.length &&
        weigh(new Set([...first.stems, ...more]), both) / whole >= enoughOfTwo
      )
    })
  }
  return { best, borneOut }
}
