import { readText } from '../reading/read-text'
import { remembered } from '../reading/remembered'
import { hedge } from '../reading/words/hedges'
import type { Reference } from './finding'
import { wordsFor } from './length'
import { likeness, saysTheSame } from './likeness'

export type BalanceInput = {
  lenses: Written[]
  references: Reference[]
  language: string
}
type Written = { key: string; name: string; text: string }

type LensFigures = {
  key: string
  name: string
  words: number
  /** Share of its sentences that are hedged, and of its content words that are in a source; null for an empty text. */
  hedgedShare: number | null
  inSourceShare: number | null
  /** The lens that it is most like; null when it shares no content word with another one. */
  nearest: { name: string; stems: number; same: boolean } | null
}

/** Shares of common stems and of common runs of three words; `same` by the thresholds of the duplicate gate. */
type Pair = { a: Named; b: Named; stems: number; trigrams: number; same: boolean }
type Named = Pick<Written, 'key' | 'name'>

export type Balance = {
  lenses: LensFigures[]
  /** Every pair of written lenses, the most alike first. */
  pairs: Pair[]
}

/** How the lenses of a brief compare with each other and with the sources. Figures to read; they decide nothing. */
export function balance({ lenses, references, language }: BalanceInput): Balance {
  const source = new Set(references.flatMap(({ text }) => stemsOf(text)))
  const written = lenses.filter(({ text }) => text.trim())
  const pairs = written
    .flatMap((a, at) => written.slice(at + 1).map((b) => pairOf(a, b)))
    .sort((a, b) => b.stems + b.trigrams - (a.stems + a.trigrams))
  return {
    lenses: lenses.map(({ key, name, text }) => ({
      key,
      name,
      ...figuresOf(text, source, language),
      nearest: nearestTo(key, pairs),
    })),
    pairs,
  }
}

const stemsOf = remembered((text) => readText(text).words.map(({ stem }) => stem))

function pairOf({ text, ...a }: Written, { text: other, ...b }: Written): Pair {
  const { stems, trigrams, same } = likeness(text, other)
  const alike = same || saysTheSame({ stems, trigrams })
  return { a, b, stems: rounded(stems), trigrams: rounded(trigrams), same: alike }
}

function nearestTo(key: string, pairs: Pair[]): LensFigures['nearest'] {
  const pair = pairs.find(({ a, b }) => a.key === key || b.key === key)
  if (!pair || pair.stems + pair.trigrams === 0) return null
  const { name } = pair.a.key === key ? pair.b : pair.a
  return { name, stems: pair.stems, same: pair.same }
}

function figuresOf(
  text: string,
  source: Set<string>,
  language: string,
): Omit<LensFigures, 'key' | 'name' | 'nearest'> {
  const reading = readText(text)
  const content = reading.words.filter((word) => word.content)
  const share = (part: number, whole: number) => (whole === 0 ? null : rounded(part / whole))
  const hedged = reading.sentences.filter(({ start, end }) => hedge.test(reading.text.slice(start, end)))
  return {
    words: wordsFor(text, language),
    hedgedShare: share(hedged.length, reading.sentences.length),
    inSourceShare: share(content.filter(({ stem }) => source.has(stem)).length, content.length),
  }
}

const rounded = (share: number) => Number(share.toFixed(3))
