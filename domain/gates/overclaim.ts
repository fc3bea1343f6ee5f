import { readClauses } from '../reading/read-clauses'
import { inside, overlaps, type Span } from '../reading/read-quotations'
import { passageOf, readText } from '../reading/read-text'
import type { Word } from '../reading/read-words'
import { remembered } from '../reading/remembered'
import { clauseHedge } from '../reading/words/hedges'
import { machineTalkIn } from './ai-boilerplate'
import type { Finding, Gate, GateInput } from './finding'
import { notChecked } from './not-checked'
import { absolute, future, idle, idleFuture, supposing, wanting } from './words/absolutes'

/**
 * Fires for a clause without a hedge that has an absolute term and under 60 % of its content words in the source, or
 * will or won't and under 45 %. Compares nothing when a source cannot be read.
 */
export const overclaim: Gate = (input) => {
  if (notChecked(input)) return []
  const reading = readText(input.text)
  const known = knownTo(input)
  const machine = machineTalkIn(reading.text)
  return readClauses(reading).flatMap(({ start, end, words, hedged }): Finding[] => {
    if (overlaps(machine, { start, end })) return []
    const clause = reading.text.slice(start, end)
    if (hedged || clauseHedge.test(clause)) return []
    if (/\?["')]*$/.test(clause)) return []
    const terms = absolutesIn(
      clause,
      reading.quotations.map((one) => shifted(one, -start)),
      known.running,
    )
    const content = words.filter(
      (word) => word.content && !terms.includes(word.folded) && !/^wo?n?'?t?$/.test(word.folded),
    )
    const share =
      content.length === 0 ? 1 : content.filter((word) => isKnown(word, known.stems)).length / content.length
    const what =
      terms.length > 0 && share < 0.6
        ? `“${terms[0]}”`
        : words.length > 2 && future.test(without(clause, idleFuture)) && share < 0.45
          ? 'the plain future'
          : null
    if (!what) return []
    return [
      {
        gate: 'overclaim',
        severity: 'warning',
        ...passageOf(reading, { start, end }),
        why: `${what} leaves no doubt, but only ${Math.round(share * 100)} % of what this clause says is in the source; hedge it or keep to the source.`,
      },
    ]
  })
}

/** The absolute terms of a clause that claim something: in no set phrase, quotation, question, condition or demand, and not the source's own. */
function absolutesIn(clause: string, quotations: Span[], source: string): string[] {
  const bare = without(clause, idle)
  return [...bare.matchAll(absolute)].flatMap((match) => {
    const [term] = match
    const span = { start: match.index, end: match.index + term.length }
    const before = clause.slice(0, span.start)
    if (inside(quotations, span) || isSupposed(before) || wanting.test(before)) return []
    return isSources(clause, span, source) ? [] : [term.toLowerCase()]
  })
}

/** A condition reaches to the comma after it. */
const isSupposed = (before: string) => supposing.test(before.split(',').pop() ?? '')

/** The source itself says "never before" or "every store open": the term with the word before or the two after it. */
function isSources(clause: string, { start, end }: Span, source: string): boolean {
  const before = clause.slice(0, start).match(wordsAtEnd)?.[0] ?? ''
  const after = clause.slice(end).match(wordsAtStart)?.[0] ?? ''
  const term = clause.slice(start, end)
  const stands = (phrase: string) => source.includes(` ${plainWords(phrase)} `)
  return (
    (after.split(/\s+/).length > 2 && stands(`${term}${after}`)) ||
    (before !== '' && stands(`${before}${term}`))
  )
}

const wordsAtEnd = /[\p{L}'-]+\s+[\p{L}'-]+\s+$/u
const wordsAtStart = /^(?:\s+[\p{L}'-]+){2}/u
const plainWords = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).join(' ')

const without = (clause: string, phrases: RegExp) =>
  clause.replace(phrases, (phrase) => ' '.repeat(phrase.length))

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const isKnown = ({ stem, lemma, folded }: Word, known: Set<string>) =>
  known.has(stem) || known.has(lemma) || known.has(folded)

/** The stems of all sources and contexts, and their words in a row. */
function knownTo({ references, contexts }: GateInput): { stems: Set<string>; running: string } {
  const texts = [...references.map((one) => one.text), ...contexts]
  const all = new Set<string>()
  for (const text of texts) for (const stem of stems(text)) all.add(stem)
  return { stems: all, running: texts.map(runningWords).join('') }
}

const runningWords: (text: string) => string = remembered((text) => ` ${plainWords(readText(text).text)} `)

const stems: (text: string) => Set<string> = remembered(
  (text) => new Set(readText(text).words.flatMap(({ stem, lemma, folded }) => [stem, lemma, folded])),
)
