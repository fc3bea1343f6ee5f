import { readNames } from '../reading/read-names'
import { areInside } from '../reading/read-quotations'
import { passageOf, type Reading, readText } from '../reading/read-text'
import type { Word } from '../reading/read-words'
import { remembered } from '../reading/remembered'
import type { Finding, Gate, GateInput } from './finding'
import { isOtherLanguage } from './not-checked'

const gram = 8

type Run = { at: number; length: number; sourceAt: number; source: Reading; snapshotId: string }

/**
 * Fires for words copied in a row: a blocker from ten words of which eight are outside names and quotations, or when a
 * quarter of all runs of eight words is the source's; a warning from eight words, seven of them outside. Sources in
 * other languages are passed over.
 */
export const verbatimOverlap: Gate = (input) => {
  const { reading, counted, runs, covered } = readOverlap(input)
  return longestFirst(runs).map((run): Finding => {
    const copied = run.length >= 10 && outside(counted, run) >= 8
    const words = reading.words.slice(run.at, run.at + run.length)
    const theirs = run.source.words.slice(run.sourceAt, run.sourceAt + run.length)
    const span = (list: Word[]) => ({ start: list[0]?.start ?? 0, end: list[list.length - 1]?.end ?? 0 })
    const { start, end } = passageOf(run.source, span(theirs))
    return {
      gate: 'verbatim_overlap',
      severity: copied || covered >= 0.25 ? 'blocker' : 'warning',
      ...passageOf(reading, span(words)),
      why: `${run.length} words in a row are the source’s own${covered >= 0.25 ? `, and ${Math.round(covered * 100)} % of this text’s runs of eight words are copied` : ''}; say it in other words or quote it.`,
      sourceSpan: { snapshotId: run.snapshotId, start, end },
    }
  })
}

type Compared = Pick<GateInput, 'text' | 'references' | 'language'>

/** How much of a text is the sources' own: the longest run of words, from eight on, and the share of runs of eight words. */
export function overlapFigures(input: Compared): { longestRun: number; copiedShare: number } {
  const { runs, covered } = readOverlap(input)
  return { longestRun: Math.max(0, ...runs.map(({ length }) => length)), copiedShare: Math.min(1, covered) }
}

function readOverlap({ text, references, language }: Compared) {
  const reading = readText(text)
  const counted = kindsOf(reading)
  const runs = references
    .filter((one) => !isOtherLanguage(one.language, language))
    .flatMap(({ text: source, snapshotId }) => runsIn(reading.words, readText(source), snapshotId))
    .filter((run) => outside(counted, run) >= 7)
  return { reading, counted, runs, covered: share(reading.words.length, runs) }
}

/** For every word whether it is within a name, and whether within a quotation. */
const kindsOf = (reading: Reading): { named: boolean; quoted: boolean }[] => {
  const names = readNames(reading.text).filter((name) => !(name.opening && name.parts.length === 1))
  const named = areInside(names, reading.words)
  const quoted = areInside(reading.quotations, reading.words)
  return reading.words.map((_, at) => ({ named: named[at] ?? false, quoted: quoted[at] ?? false }))
}

const sourceKinds: (text: string) => ReturnType<typeof kindsOf> = remembered((text) =>
  kindsOf(readText(text)),
)

/**
 * How many words of a run are outside names and quotations. A name is what both texts capitalize: a draft in
 * all capitals isn't one long name.
 */
function outside(kinds: ReturnType<typeof kindsOf>, { at, length, sourceAt, source }: Run): number {
  const theirs = sourceKinds(source.original)
  return kinds
    .slice(at, at + length)
    .filter(({ named, quoted }, offset) => !quoted && !(named && theirs[sourceAt + offset]?.named)).length
}

/** The longest runs of eight words or more that both texts have, none within another. */
function runsIn(words: Word[], source: Reading, snapshotId: string): Run[] {
  const places = gramsOf(source.original)
  const runs: Run[] = []
  for (let at = 0; at + gram <= words.length; at++) {
    let best: Run | undefined
    for (const sourceAt of places.get(keyAt(words, at)) ?? []) {
      let length = gram
      while (same(words[at + length], source.words[sourceAt + length])) length++
      if (length > (best?.length ?? 0)) best = { at, length, sourceAt, source, snapshotId }
    }
    if (!best) continue
    runs.push(best)
    at += best.length - 1
  }
  return runs
}

const same = (a: Word | undefined, b: Word | undefined) =>
  a !== undefined && b !== undefined && a.folded === b.folded

const keyAt = (words: Word[], at: number) =>
  words
    .slice(at, at + gram)
    .map(({ folded }) => folded)
    .join(' ')

/** A run of eight words that a source has more often is looked for at its first places only. */
const mostPlaces = 40

const gramsOf: (text: string) => Map<string, number[]> = remembered((text) => {
  const { words } = readText(text)
  const places = new Map<string, number[]>()
  for (let at = 0; at + gram <= words.length; at++) {
    const key = keyAt(words, at)
    const known = places.get(key)
    if (!known) places.set(key, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
})

/** How much of the text's runs of eight words is in copied runs. */
function share(words: number, runs: Run[]): number {
  const all = words - gram + 1
  return all < 1 ? 0 : runs.reduce((sum, { length }) => sum + length - gram + 1, 0) / all
}

/** Each copied stretch once, from the source that has most of it. */
function longestFirst(runs: Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs.sort((a, b) => b.length - a.length)) {
    if (kept.every((other) => run.at >= other.at + other.length || run.at + run.length <= other.at))
      kept.push(run)
  }
  return kept
}
