import type { ledgerVerdicts } from '@/db/schema/reviews'
import { type Citation, compareCitation } from '../differences/compare-citation'
import { compareSentence } from '../differences/compare-sentence'
import type { Difference } from '../differences/difference'
import { findNearest, type Near, sharedSpans } from '../differences/find-nearest'
import { pairOf } from '../differences/pair'
import {
  type ComparedSentence,
  type ComparedText,
  comparedSentence,
  readCompared,
} from '../differences/read-compared'
import { passageOf, type Reading, readText } from '../reading/read-text'
import { hedge } from '../reading/words/hedges'
import type { GateInput } from './finding'
import { inventedQuote } from './invented-quote'
import { isOtherLanguage } from './not-checked'
import { unsupportedEntity } from './unsupported-entity'
import { unsupportedNumber } from './unsupported-number'

/** A sentence, the passage that comes nearest to it, and what differs. Nothing here says that the two agree. */
export type LedgerRow = {
  text: string
  start: number
  end: number
  /** Hedged or not. It exempts no sentence from anything. */
  kind: 'reported' | 'inference'
  /** The nearest passage of a source; null where none has to do with it. Offsets are in the snapshot. */
  nearest: NearestPassage | null
  differences: Difference[]
  /** Wants an editor's answer: something differs, or something is stated and no passage is near. */
  asks: boolean
}

export type NearestPassage = {
  snapshotId: string
  start: number
  end: number
  text: string
  score: number
  /** What the sentence shares with it, by offsets in `text`. */
  shared: { start: number; end: number }[]
}

/** An editor keeps a sentence as it is, and says why. Older ones carry the verdict that was given then. */
export type KeptSentence = { verdict: LedgerVerdict; reason: string; by: string; at: Date }
type LedgerVerdict = (typeof ledgerVerdicts)[number]

/** A row as the desk sees it. Only a row that asks is ever kept. */
export type ShownLedgerRow = LedgerRow & { kept: KeptSentence | null }

/** Below this the nearest sentence has nothing to do with it and isn't shown. */
const related = 0.15
/** Of a sentence in which a program sees more, editors are shown the two that are right most often. */
const shownAtMost = 2

type Input = Pick<GateInput, 'text' | 'references' | 'contexts' | 'language'> & {
  /** What a model said of its sentences, if one wrote them. */
  cited?: Citation[]
}

/**
 * The ledger of a text: every sentence with the passage of a source that comes nearest to it, and what a program sees
 * differ between the two. It never says that a sentence is borne out. Sources in other languages are skipped.
 */
export function ledger(input: Input): LedgerRow[] {
  const reading = readText(input.text)
  const sources = input.references
    .filter((one) => !isOtherLanguage(one.language, input.language))
    .map(({ snapshotId, text }) => ({ snapshotId, source: readCompared(text) }))
  const unknown = sources.length > 0 ? findUnknown(input) : []
  return reading.sentences.map((sentence): LedgerRow => {
    const { start, end, found } = passageOf(reading, sentence)
    const here = comparedSentence(reading, sentence)
    const best = nearestOf(here, sources)
    const strange = unknown.filter((one) => one.start < end && one.end > start)
    const seen = best ? differencesOf(reading, here, best) : []
    const said = input.cited?.find(({ text }) => found.includes(text.trim()) || text.includes(found))
    const differences = [
      ...strange.map(({ kind, found: words }) => ({ kind, here: words, there: '' })),
      ...seen,
      ...(said ? compareCitation(here, said) : []),
    ]
    const kind = isHedged(here.text) ? 'inference' : 'reported'
    return {
      text: found,
      start,
      end,
      kind,
      nearest: best && passageShown(here, best),
      differences: differences.slice(0, shownAtMost),
      asks: differences.length > 0 || (!best && (kind === 'reported' || here.quantities.length > 0)),
    }
  })
}

/** Numbers, names and quotations that no source has. */
function findUnknown(input: Input) {
  const asked = { ...input, place: 'lens' } as const
  return [
    ...inventedQuote(asked).map((one) => ({ ...one, kind: 'quotations' as const })),
    ...unsupportedNumber(asked).map((one) => ({ ...one, kind: 'numbers' as const })),
    ...unsupportedEntity(asked).map((one) => ({ ...one, kind: 'names' as const })),
  ]
}

type Source = { snapshotId: string; source: ComparedText }
type Best = { snapshotId: string; nears: Near[]; nearest: Near }

/** The source that has the nearest sentence, with all its sentences by nearness. */
function nearestOf(here: ComparedSentence, sources: Source[]): Best | null {
  let best: Best | null = null
  for (const { snapshotId, source } of sources) {
    const nears = findNearest(here, source)
    const [nearest] = nears
    if (nearest && nearest.score >= related && nearest.score > (best?.nearest.score ?? 0))
      best = { snapshotId, nears, nearest }
  }
  return best
}

function differencesOf(reading: Reading, here: ComparedSentence, { nears }: Best): Difference[] {
  const pair = pairOf(here, reading, nears)
  if (!pair) return []
  return compareSentence(pair).map((seen) => ({
    kind: seen.kind,
    here: seen.here ? passageOf(reading, seen.here).found : '',
    there: seen.there ? passageOf(pair.source, seen.there).found : '',
  }))
}

function passageShown(here: ComparedSentence, { snapshotId, nearest }: Best): NearestPassage {
  const { source, there, score } = nearest
  const { start, end, found } = passageOf(source.reading, there.sentence)
  const shared = sharedSpans(here, there)
    .map((span) => passageOf(source.reading, span))
    .map((span) => ({ start: span.start - start, end: span.end - start }))
  return { snapshotId, start, end, text: found, score, shared }
}

/** "May" the month and a ban ("may not") hedge nothing. */
const isHedged = (text: string) => hedge.test(text.replace(/\bMay\b|\b[Mm]ay (?:not|no longer)\b/g, ' '))
