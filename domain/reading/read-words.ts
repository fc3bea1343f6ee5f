import { type Tagged, tag } from './english'
import { fold } from './fold'
import type { Span } from './read-quotations'
import { remembered } from './remembered'
import { stopWords } from './words/stop-words'

/** A word of a normalised text. `content`: it says something, unlike "the" or "would". */
export type Word = Span & {
  text: string
  folded: string
  stem: string
  lemma: string
  pos: string
  content: boolean
}

/** The words of a normalised text with stems and parts of speech, in text order, without punctuation. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  const folds = new Map<string, string>()
  let from = 0
  for (const token of tag(text)) {
    // A token of white space was skipped already; the next one like it is a paragraph away.
    const start = token.text.trim() === '' ? -1 : placeOf(token.text, text, from)
    if (start < 0) continue
    from = start + token.text.length
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue
    const folded = folds.get(token.text) ?? fold(token.text)
    folds.set(token.text, folded)
    const content = !stopWords.has(folded) && !/^(AUX|DET|PRON|PART|CCONJ|SCONJ)$/.test(token.pos)
    words.push({ ...token, ...formsOf(token), folded, start, end: from, content })
  }
  return words
}

/** Where a token is, never far after the one before: a token that the text lacks isn't searched for to the end. */
function placeOf(token: string, text: string, from: number): number {
  blanks.lastIndex = from
  const start = from + (blanks.exec(text)?.[0].length ?? 0)
  if (text.startsWith(token, start)) return start
  const near = text.slice(start, start + 200 + token.length).indexOf(token)
  return near < 0 ? -1 : start + near
}

const blanks = /\s*/uy

/** A capital hides the stem of a word that opens a sentence: "Children" is read as "children". */
function formsOf({ text, stem, lemma, pos }: Tagged): { stem: string; lemma: string } {
  if (pos !== 'PROPN' && !/^\p{Lu}/u.test(text)) return { stem, lemma }
  return lowered(text.toLowerCase())
}

const lowered: (word: string) => { stem: string; lemma: string } = remembered((word) => {
  const [token] = tag(word)
  return { stem: token?.stem ?? word, lemma: token?.lemma ?? word }
}, 5_000)
