import { fold } from '../reading/fold'
import { overlaps } from '../reading/read-quotations'
import { passageOf, readText } from '../reading/read-text'
import { remembered } from '../reading/remembered'
import { machineTalkIn } from './ai-boilerplate'
import type { Finding, Gate } from './finding'
import { notChecked } from './not-checked'

/**
 * Fires for a quotation of three words or more whose words aren't in a source, in that order. Case, punctuation
 * and the kind of quotation mark do not count; an ellipsis or brackets divide it into parts that must all be there.
 */
export const inventedQuote: Gate = (input) => {
  if (notChecked(input)) return []
  const reading = readText(input.text)
  const sources = input.references.map(({ text }) => runningWords(readText(text).text))
  const machine = machineTalkIn(reading.text)
  return reading.quotations
    .filter((span) => {
      if (overlaps(machine, { start: span.start - 1, end: span.end + 1 })) return false
      const parts = partsOf(reading.text.slice(span.start, span.end))
      const words = parts.flatMap(({ length }) => length)
      if (words.reduce((sum, count) => sum + count, 0) < 3) return false
      return !sources.some((source) => parts.every((part) => source.includes(` ${part.join(' ')} `)))
    })
    .map((span): Finding => {
      const passage = passageOf(reading, span)
      const where = input.references.length > 1 ? 'None of the sources has' : 'The source does not have'
      return {
        gate: 'invented_quote',
        severity: 'blocker',
        ...passage,
        why: `${where} the words in quotation marks: “${passage.found}”. A quotation is word for word or it is none.`,
      }
    })
}

/** The words of a quotation, in parts between the marks of an omission. */
const partsOf = (quotation: string) =>
  quotation
    .split(/\.{3}|…|\[[^\]]*\]|\. \. \./)
    .map(wordsOf)
    .filter(({ length }) => length > 0)

const wordsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu)].map(([word]) => plain(word))

/** Accents and case aside; a possessive stays, because it's part of what was said. */
const plain = (word: string) => fold(word.replaceAll("'", '')).replaceAll(',', '')

const runningWords: (text: string) => string = remembered((text) => ` ${wordsOf(text).join(' ')} `)
