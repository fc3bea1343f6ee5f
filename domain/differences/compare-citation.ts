import { supports } from '../reading/quantity'
import { readText } from '../reading/read-text'
import { hedge } from '../reading/words/hedges'
import type { Difference } from './difference'
import { type ComparedSentence, comparedSentence } from './read-compared'
import { negators } from './words/negators'

/** What a model said of a sentence it wrote: how it meant it, and the source sentences it rests on. */
export type Citation = {
  text: string
  kind: 'reported' | 'inference'
  /** The cited sentences; null for one that the source doesn't have. */
  passages: (string | null)[]
}

/**
 * What of a model's own citation fails: a cited sentence doesn't exist, or a number, name, negation or day of the
 * sentence stands in none of those cited, or "reported" is hedged and "inference" isn't. At most one, the plainest.
 */
export function compareCitation(here: ComparedSentence, { kind, passages }: Citation): Difference[] {
  if (passages.includes(null)) return [{ kind: 'citation', here: '', there: '' }]
  const cited = passages.flatMap((passage) => (passage === null ? [] : sentencesOf(passage)))
  const strange = cited.length > 0 ? strangerTo(here, cited) : undefined
  if (strange !== undefined) return [{ kind: 'citation', here: strange, there: passages.find(Boolean) ?? '' }]
  const hedged = hedge.exec(here.text)?.[0]
  if (kind === 'reported' && hedged) return [{ kind: 'citation', here: hedged, there: '' }]
  if (kind === 'inference' && !hedged)
    return [{ kind: 'citation', here: here.text.split(/\s+/)[0] ?? '', there: '' }]
  return []
}

function sentencesOf(passage: string): ComparedSentence[] {
  const reading = readText(passage)
  return reading.sentences.map((sentence) => comparedSentence(reading, sentence))
}

/** The first number, name or turning word that no cited sentence has. */
function strangerTo(here: ComparedSentence, cited: ComparedSentence[]): string | undefined {
  const figure = here.quantities.find(
    ({ readings }) =>
      !cited.some(({ quantities }) =>
        quantities.some((one) =>
          one.readings.some((theirs) => readings.some((mine) => supports(theirs, mine))),
        ),
      ),
  )
  if (figure) return here.text.slice(figure.start - here.sentence.start, figure.end - here.sentence.start)
  const known = cited.flatMap(({ sentence }) => sentence.words)
  const name = here.sentence.words.find(
    ({ pos, text, content, folded }, at) =>
      at > 0 &&
      content &&
      pos === 'PROPN' &&
      /^\p{Lu}/u.test(text) &&
      !known.some((word) => word.folded === folded),
  )
  if (name) return name.text
  const turned = here.sentence.words.find(({ folded }) => negators.has(folded))
  return turned && !known.some(({ folded }) => negators.has(folded)) ? turned.text : undefined
}
