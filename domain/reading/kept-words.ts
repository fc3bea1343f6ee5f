import { z } from 'zod'
import { fold } from './fold'
import { readWords, type Word } from './read-words'

/**
 * Which version of the readers made the kept words. Raise it with every change that gives different words for the same
 * text: sources are then reread when they are next needed.
 */
export const readersVersion = 1

const numbers = z.array(z.number().int().nonnegative())

/** The words of a text in few bytes: where each begins and how long it is, and which of the forms it has. */
export const keptWords = z.object({
  starts: numbers,
  lengths: numbers,
  of: numbers,
  forms: z.array(z.tuple([z.string(), z.string(), z.string(), z.boolean()])),
})
export type KeptWords = z.infer<typeof keptWords>

/** Reads the words of a normalised text for keeping. This is the slow part of reading. */
export function packWords(text: string): KeptWords {
  const words = readWords(text)
  const forms = new Map<string, number>()
  const packed: KeptWords = { starts: [], lengths: [], of: [], forms: [] }
  for (const { start, end, stem, lemma, pos, content } of words) {
    const key = JSON.stringify([stem, lemma, pos, content])
    const known = forms.get(key) ?? packed.forms.push([stem, lemma, pos, content]) - 1
    forms.set(key, known)
    packed.starts.push(start)
    packed.lengths.push(end - start)
    packed.of.push(known)
  }
  return packed
}

/** The words as they were read; null when what was kept doesn't fit the text. */
export function unpackWords(text: string, { starts, lengths, of, forms }: KeptWords): Word[] | null {
  const words: Word[] = []
  for (const [at, start] of starts.entries()) {
    const end = start + (lengths[at] ?? 0)
    const form = forms[of[at] ?? -1]
    if (!form || end > text.length) return null
    const [stem, lemma, pos, content] = form
    const word = text.slice(start, end)
    words.push({ text: word, folded: fold(word), stem, lemma, pos, content, start, end })
  }
  return words
}
