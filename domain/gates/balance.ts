import type { Reference } from './finding'
import { wordsFor } from './length'
import { likeness } from './likeness'
import { readText } from './read-text'
import { hedge } from './words/hedges'

export type BalanceInput = {
  lenses: { key: string; name: string; text: string }[]
  references: Reference[]
  language: string
}

type LensFigures = {
  key: string
  name: string
  words: number
  /** Share of its sentences that are hedged, and of its content words that stand in a source; null for an empty text. */
  hedgedShare: number | null
  inSourceShare: number | null
}

type Pair = { a: string; b: string; stems: number; trigrams: number }

export type Balance = {
  lenses: LensFigures[]
  /** Every pair of written lenses, the most alike first. */
  pairs: Pair[]
  /** The pair that says the same, by the thresholds of the duplicate gate; null when none does. */
  sameSaid: Pair | null
}

/** How the lenses of a brief stand to each other and to the sources. Figures for a person to read; they decide nothing. */
export function balance({ lenses, references, language }: BalanceInput): Balance {
  const source = new Set(references.flatMap(({ text }) => readText(text).words.map(({ stem }) => stem)))
  const written = lenses.filter(({ text }) => text.trim())
  const pairs = written
    .flatMap((a, at) => written.slice(at + 1).map((b) => pairOf(a, b)))
    .sort((a, b) => b.stems + b.trigrams - (a.stems + a.trigrams))
  return {
    lenses: lenses.map(({ key, name, text }) => ({ key, name, ...figuresOf(text, source, language) })),
    pairs,
    sameSaid: pairs.find(({ stems, trigrams }) => stems >= 0.6 || trigrams >= 0.35) ?? null,
  }
}

function pairOf(a: BalanceInput['lenses'][number], b: BalanceInput['lenses'][number]): Pair {
  const { stems, trigrams } = likeness(a.text, b.text)
  return { a: a.key, b: b.key, stems: rounded(stems), trigrams: rounded(trigrams) }
}

function figuresOf(text: string, source: Set<string>, language: string) {
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
