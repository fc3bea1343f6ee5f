import { isOrdinaryWord } from './english'
import { isLoud } from './is-loud'
import { normalise, originalSpan } from './normalise'
import { readNames } from './read-names'
import { readQuantities } from './read-quantities'
import { inside, overlaps, readQuotations, type Span } from './read-quotations'
import { countriesByName } from './words/countries'
import { givenNames } from './words/given-names'
import { negations } from './words/negations'
import { knownPlaces } from './words/places'
import { stopWords } from './words/stop-words'

/** Something that a text states and that no change may touch unnoticed. `key` is equal for two spellings of it. */
export type Fact = { kind: 'number' | 'name' | 'quotation' | 'negation'; key: string; found: string }

type Placed = Span & { kind: Fact['kind']; key: string }

/** The numbers, dates, names, quotations and negations of a text, in its order. */
export function readFacts(original: string): Fact[] {
  const normalised = normalise(original)
  const { text } = normalised
  const quotations = readQuotations(text)
  const outside = (span: Span) => !inside(quotations, span)
  const numbers = readQuantities(text).filter(outside)
  const facts: Placed[] = [
    ...quotations.map((span) => ({ ...span, kind: 'quotation' as const, key: squeezed(text, span) })),
    ...numbers.map(({ start, end, readings }) => ({
      start,
      end,
      kind: 'number' as const,
      key: meaningOf(readings),
    })),
    ...namesIn(text).filter((span) => outside(span) && !overlaps(numbers, span)),
    ...negationsIn(text).filter(outside),
  ]
  return facts
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, key }) => {
      const span = originalSpan(normalised, start, end)
      return { kind, key: `${kind} ${key}`, found: original.slice(span.start, span.end).replace(/\.$/, '') }
    })
}

const squeezed = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ').trim()

const meaningOf = (readings: { kind: string; unit: string; value: number }[]) =>
  readings.map(({ kind, unit, value }) => `${kind} ${unit} ${value}`).join(' or ')

/** Every word of a name for itself, so that a dropped first name is noticed. */
function namesIn(text: string): Placed[] {
  const loud = isLoud(text)
  return readNames(text).flatMap(({ parts, opening }) =>
    parts
      .filter(({ link, text: word }) => !link && word !== '&')
      .filter(({ folded }, at) => !(loud || (opening && at === 0)) || isNameByItself(folded))
      .map(({ start, end, text: word, folded }) => ({
        start,
        end,
        kind: 'name' as const,
        key: /^\p{Lu}{2,3}$/u.test(word) ? word : folded,
      })),
  )
}

/** Where capitals don't matter: words in no dictionary, and names of people and places. */
const isNameByItself = (word: string) =>
  !stopWords.has(word) &&
  (!isOrdinaryWord(word) || givenNames.has(word) || knownPlaces.has(word) || countriesByName.has(word))

function negationsIn(text: string): Placed[] {
  return [...text.matchAll(/[\p{L}][\p{L}\p{M}]*(?:'\p{L}+)?/gu)].flatMap((match) => {
    const word = match[0].toLowerCase()
    const key = /(^not|n't|^cannot)$/.test(word) ? 'not' : negations.has(word) ? word : null
    const span = { start: match.index, end: match.index + word.length }
    return key ? [{ ...span, kind: 'negation' as const, key }] : []
  })
}
