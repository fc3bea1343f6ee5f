import model from 'wink-eng-lite-web-model'
import wink, { type WinkMethods } from 'wink-nlp'

// The package declares these with a third parameter that its own `out` does not accept.
declare module 'wink-nlp' {
  interface ItsHelpers {
    stem(index: number, rdd: unknown): string
    uniqueId(index: number, rdd: unknown): number
  }
}

export type Tagged = { text: string; stem: string; lemma: string; pos: string }

/**
 * The tokens of an English text, marks included, with stem, lemma and part of speech. Runs without a space that are
 * longer than any word are read in pieces: on them, the model's patterns take time quadratic in the length.
 */
export function tag(text: string): Tagged[] {
  const nlp = english()
  const tokens = nlp
    .readDoc(text.replace(longBlank, (run) => run.slice(0, 8)).replace(longRun, inPieces))
    .tokens()
  const stems = tokens.out(nlp.its.stem)
  const lemmas = tokens.out(nlp.its.lemma)
  const kinds = tokens.out(nlp.its.pos)
  return tokens.out().map((word, at) => ({
    text: word,
    stem: stems[at] ?? word,
    lemma: lemmas[at] ?? word,
    pos: kinds[at] ?? '',
  }))
}

const longBlank = /\s{9,}/g
const longRun = /\S{65,}/gu

/** Cut after a punctuation mark if one is near, and never within a character. */
const inPieces = (run: string) => (run.match(/.{24,47}[^\p{L}\p{M}\p{N}]|.{1,48}/gsu) ?? []).join(' ')

/** Whether a lower-case word is in the language model's dictionary, itself or by its lemma. */
export function isOrdinaryWord(word: string): boolean {
  if (word.length > longestWord) return false
  const asked = word.toLowerCase()
  const answer = answers.get(asked)
  if (answer !== undefined) return answer
  const [token] = tag(asked)
  const ordinary = inDictionary(asked) || (token !== undefined && inDictionary(token.lemma))
  if (answers.size > 20_000) answers.clear()
  answers.set(asked, ordinary)
  return ordinary
}

/** No dictionary has a longer word, and the cache of answers has no room for whole texts. */
const longestWord = 64

const answers = new Map<string, boolean>()

let loaded: WinkMethods | undefined
let firstUnknown = 0

function english(): WinkMethods {
  if (loaded) return loaded
  loaded = wink(model, ['sbd', 'pos'])
  firstUnknown = idOf('zqxvwkjh')
  return loaded
}

/** Words that the model does not know are numbered from the end of its dictionary on. */
const inDictionary = (word: string) => idOf(word) < firstUnknown

function idOf(word: string): number {
  const nlp = english()
  const tokens = nlp.readDoc(word).tokens()
  return tokens.length() === 1 ? Number(tokens.itemAt(0).out(nlp.its.uniqueId)) : Number.POSITIVE_INFINITY
}
