import { lemmatise, type Word } from './lemmas'
import type { LlmProvider, Passage } from './provider'
import { realTiming, type Timing } from './retry'

const most = 5

/**
 * No model: picks the passages in which the request's terms occur, at most five. A term matches by lemma, a term of
 * several words as a sequence; a proper noun matches only a term that is written with a capital itself. A word that
 * opens a sentence counts as a proper noun when it is one elsewhere in the passages.
 */
export function evidenceProvider(timing: Timing = realTiming): LlmProvider {
  return {
    name: 'evidence',
    model: 'no model',
    generate: async (request) => {
      const started = timing.now()
      const picked = await pick(request.passages, request.terms)
      return { ok: true, kind: 'evidence', picked, latencyMs: timing.now() - started }
    },
  }
}

async function pick(passages: Passage[], terms: string[]) {
  const looked = await Promise.all(
    [...new Set(terms)].map(async (term) => ({
      term,
      words: await lemmatise(term),
      capital: /^\p{Lu}/u.test(term),
    })),
  )
  const read = await Promise.all(
    passages.map(async (passage) => ({ passage, words: await lemmatise(passage.text) })),
  )
  const names = new Set(
    read.flatMap(({ words }) => words.filter(({ proper }) => proper).map(({ normal }) => normal)),
  )
  const isName = (word: Word) => word.proper || (word.opening && names.has(word.normal))
  return read
    .map(({ passage, words }) => {
      const matched = looked.filter((sought) => occurs(sought, words, isName)).map(({ term }) => term)
      return { ...passage, matched }
    })
    .filter(({ matched }) => matched.length > 0)
    .sort((a, b) => b.matched.length - a.matched.length || inTextOrder(a, b))
    .slice(0, most)
    .sort(inTextOrder)
}

function occurs(sought: { words: Word[]; capital: boolean }, words: Word[], isName: (word: Word) => boolean) {
  if (sought.words.length === 0) return false
  return words.some((_, at) =>
    sought.words.every((want, index) => {
      const word = words[at + index]
      return word !== undefined && (sought.capital || !isName(word)) && same(word, want)
    }),
  )
}

const same = (a: Word, b: Word) => a.lemma === b.lemma || a.normal === b.normal

const inTextOrder = (a: Passage, b: Passage) => a.source - b.source || a.sentence - b.sentence
