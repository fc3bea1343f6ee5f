import type { ItemToken, WinkMethods } from 'wink-nlp'

// The package declares `lemma` with a third parameter that its own `out` does not accept.
declare module 'wink-nlp' {
  interface ItsHelpers {
    lemma(index: number, rdd: unknown): string
  }
}

/** `opening`: a first word whose capital may be the sentence's own, so that it was read as if in lower case. */
export type Word = { normal: string; lemma: string; proper: boolean; opening: boolean }

let loading: Promise<WinkMethods> | undefined

/**
 * The words and marks of an English sentence (hyphens apart) with their lemmas, and whether each is a proper noun.
 * The language model is loaded on first use.
 */
export async function lemmatise(sentence: string): Promise<Word[]> {
  loading ??= load()
  const nlp = await loading
  const words = read(nlp, sentence)
  const at = words.findIndex(({ normal }) => /\p{L}/u.test(normal))
  const first = words[at]
  if (!first?.proper || words[at + 1]?.proper) return words
  const lowered = sentence.replace(/\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  const reread = read(nlp, lowered)[at]
  return reread?.normal === first.normal ? words.with(at, { ...reread, opening: true }) : words
}

function read(nlp: WinkMethods, text: string): Word[] {
  const words: Word[] = []
  const add = (token: ItemToken) => {
    if (token.out() === '-') return
    const proper = token.out(nlp.its.pos) === 'PROPN'
    words.push({ normal: token.out(nlp.its.normal), lemma: token.out(nlp.its.lemma), proper, opening: false })
  }
  nlp.readDoc(text).tokens().each(add)
  return words
}

async function load() {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  return wink(model, ['sbd', 'pos'])
}
