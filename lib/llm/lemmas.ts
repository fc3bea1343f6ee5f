import type { ItemToken, WinkMethods } from 'wink-nlp'

// The package declares `lemma` with a third parameter that its own `out` does not accept.
declare module 'wink-nlp' {
  interface ItsHelpers {
    lemma(index: number, rdd: unknown): string
  }
}

export type Word = { normal: string; lemma: string; proper: boolean }

let loading: Promise<WinkMethods> | undefined

/** The words and marks of an English text (hyphens apart) with their lemmas, and whether each is a proper noun. The language model is loaded on first use. */
export async function lemmatise(text: string): Promise<Word[]> {
  loading ??= load()
  const nlp = await loading
  const words: Word[] = []
  nlp
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      if (token.out() === '-') return
      words.push({
        normal: token.out(nlp.its.normal),
        lemma: token.out(nlp.its.lemma),
        proper: token.out(nlp.its.pos) === 'PROPN',
      })
    })
  return words
}

async function load() {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  return wink(model, ['sbd', 'pos'])
}
