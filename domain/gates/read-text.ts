import { splitSentences } from '@/lib/text/sentences'
import { type Tagged, tag } from './english'
import { fold } from './fold'
import { type Normalised, normalise, originalSpan } from './normalise'
import { readQuotations, type Span } from './read-quotations'
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

export type Sentence = Span & { words: Word[] }

/** A text as the gates read it. All offsets are in the normalised text; `spanOf` leads back to the original. */
export type Reading = {
  original: string
  normalised: Normalised
  text: string
  words: Word[]
  sentences: Sentence[]
  quotations: Span[]
}

/** Reads a text once: its words with stems and parts of speech, its sentences, its quotations. */
export const readText: (text: string) => Reading = remembered((original) => {
  const normalised = normalise(original)
  const { text } = normalised
  const words = wordsOf(text)
  const sentences = sentencesOf(text, words)
  return { original, normalised, text, words, sentences, quotations: readQuotations(text) }
})

/** Where a passage stands in the text as it was written, and its words there. */
export function passageOf(reading: Reading, { start, end }: Span) {
  const span = originalSpan(reading.normalised, start, end)
  return { ...span, found: reading.original.slice(span.start, span.end) }
}

/** Words and sentences both stand in order: one walk over the words, however long the source. */
function sentencesOf(text: string, words: Word[]): Sentence[] {
  let at = 0
  const skip = (inside: (word: Word) => boolean) => {
    for (let word = words[at]; word && inside(word); word = words[at]) at++
    return at
  }
  return splitSentences(text).map(({ start, end }) => {
    const first = skip((word) => word.start < start)
    return {
      start,
      end,
      words: words.slice(
        first,
        skip((word) => word.end <= end),
      ),
    }
  })
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let from = 0
  for (const token of tag(text)) {
    const start = text.indexOf(token.text, from)
    if (start < 0) continue
    from = start + token.text.length
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue
    const folded = fold(token.text)
    const content = !stopWords.has(folded) && !/^(AUX|DET|PRON|PART|CCONJ|SCONJ)$/.test(token.pos)
    words.push({ ...token, ...formsOf(token), folded, start, end: from, content })
  }
  return words
}

/** A capital hides the stem of a word that opens a sentence: "Children" is read as "children". */
function formsOf({ text, stem, lemma, pos }: Tagged): { stem: string; lemma: string } {
  if (pos !== 'PROPN' && !/^\p{Lu}/u.test(text)) return { stem, lemma }
  return lowered(text.toLowerCase())
}

const lowered: (word: string) => { stem: string; lemma: string } = remembered((word) => {
  const [token] = tag(word)
  return { stem: token?.stem ?? word, lemma: token?.lemma ?? word }
}, 5_000)
