import { machineTalkIn } from './ai-boilerplate'
import type { Finding, Gate, GateInput } from './finding'
import { notChecked } from './not-checked'
import { readClauses } from './read-clauses'
import { overlaps } from './read-quotations'
import { passageOf, readText, type Word } from './read-text'
import { remembered } from './remembered'
import { absolute, future, idle } from './words/absolutes'
import { clauseHedge } from './words/hedges'

/**
 * Fires for a clause without a hedge that has an absolute term and under 60 % of its content words in the source, or
 * will or won't and under 45 %. Compares nothing when a source cannot be read.
 */
export const overclaim: Gate = (input) => {
  if (notChecked(input)) return []
  const reading = readText(input.text)
  const known = stemsOf(input)
  const machine = machineTalkIn(reading.text)
  return readClauses(reading).flatMap(({ start, end, words, hedged }): Finding[] => {
    if (overlaps(machine, { start, end })) return []
    const clause = reading.text.slice(start, end)
    if (hedged || clauseHedge.test(clause)) return []
    const terms = absolutesIn(clause)
    const content = words.filter(
      (word) => word.content && !terms.includes(word.folded) && !/^wo?n?'?t?$/.test(word.folded),
    )
    const share =
      content.length === 0 ? 1 : content.filter((word) => isKnown(word, known)).length / content.length
    const what =
      terms.length > 0 && share < 0.6
        ? `“${terms[0]}”`
        : future.test(clause) && share < 0.45
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

function absolutesIn(clause: string): string[] {
  const bare = clause.replace(idle, (phrase) => ' '.repeat(phrase.length))
  return [...bare.matchAll(absolute)].map(([term]) => term.toLowerCase())
}

const isKnown = ({ stem, lemma, folded }: Word, known: Set<string>) =>
  known.has(stem) || known.has(lemma) || known.has(folded)

const stemsOf = ({ references, contexts }: GateInput): Set<string> => {
  const all = new Set<string>()
  for (const text of [...references.map((one) => one.text), ...contexts])
    for (const stem of stems(text)) all.add(stem)
  return all
}

const stems: (text: string) => Set<string> = remembered(
  (text) => new Set(readText(text).words.flatMap(({ stem, lemma, folded }) => [stem, lemma, folded])),
)
