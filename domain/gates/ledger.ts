import type { GateInput } from './finding'
import { isOtherLanguage } from './not-checked'
import { supports } from './quantity'
import { readQuantities } from './read-quantities'
import { passageOf, type Reading, readText, type Sentence } from './read-text'
import { remembered } from './remembered'
import { unsupportedEntity } from './unsupported-entity'
import { hedge } from './words/hedges'

export type LedgerRow = {
  text: string
  start: number
  end: number
  /** Hedged; or borne out by one source sentence in words, names and numbers; or neither. */
  status: 'supported' | 'inference' | 'unsupported'
  /** The source sentence that comes nearest, also when it does not bear the row out. Offsets are in the snapshot. */
  best: { snapshotId: string; start: number; end: number; text: string; score: number } | null
}

/** From here on a source sentence bears a sentence out; set on the development cases. */
const enough = 0.5
/** Below this the nearest sentence has nothing to do with it and is not shown. */
const related = 0.15

/**
 * The claim ledger: every sentence of a text with the source sentence that comes nearest to it. Words count by how rare
 * they are in the source; a number or a name that no source has makes a sentence unsupported. A hedged sentence is
 * inference, however much of it stands in the source. Sources in other languages are passed over.
 */
export function ledger(input: Pick<GateInput, 'text' | 'references' | 'contexts' | 'language'>): LedgerRow[] {
  const reading = readText(input.text)
  const sources = input.references
    .filter((one) => !isOtherLanguage(one.language, input.language))
    .map(({ snapshotId, text }) => ({ snapshotId, source: readSource(text) }))
  const unknown = sources.length > 0 ? unsupportedEntity({ ...input, place: 'lens' }) : []
  return reading.sentences.map((sentence): LedgerRow => {
    const { start, end, found } = passageOf(reading, sentence)
    const best = nearest(reading, sentence, sources)
    const row = { text: found, start, end, best: best && best.score >= related ? best : null }
    if (hedge.test(reading.text.slice(sentence.start, sentence.end))) return { ...row, status: 'inference' }
    const stranger = unknown.some((name) => name.start < end && name.end > start)
    const borneOut = best !== null && best.score >= enough && best.numbers && !stranger
    return { ...row, status: borneOut ? 'supported' : 'unsupported' }
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

type Best = NonNullable<LedgerRow['best']> & { numbers: boolean }

function nearest(
  reading: Reading,
  sentence: Sentence,
  sources: { snapshotId: string; source: Source }[],
): Best | null {
  const stems = [...new Set(contentStems(sentence))]
  const quantities = readQuantities(reading.text.slice(sentence.start, sentence.end))
  let best: Best | null = null
  for (const { snapshotId, source } of sources) {
    const weigh = (list: string[]) =>
      list.reduce((sum, stem) => sum + (source.weights.get(stem) ?? source.rarest), 0)
    const whole = weigh(stems) + quantities.length * source.rarest
    for (const one of source.sentences) {
      const known = quantities.filter(({ readings }) =>
        readings.some((here) =>
          one.quantities.some((there) => there.readings.some((other) => supports(other, here))),
        ),
      ).length
      const covered = weigh(stems.filter((stem) => one.stems.has(stem))) + known * source.rarest
      const score = whole === 0 ? 0 : covered / whole
      if (score <= (best?.score ?? 0)) continue
      const { start, end, found } = passageOf(source.reading, one.sentence)
      best = {
        snapshotId,
        start,
        end,
        text: found,
        score: Number(score.toFixed(3)),
        numbers: known === quantities.length,
      }
    }
  }
  return best
}
