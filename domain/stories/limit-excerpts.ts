import { wordsOf } from '@/lib/text/changed-share'

/** A source sentence that a sentence of a lens rests on; `source` is its place among the story's sources. */
export type Passage = { source: number; text: string }

const longest = 25
const shortest = 10
/** All excerpts of a story together. */
const most = 300
/** The part of a source that its excerpts may make up. */
const part = 1 / 4

/**
 * Cuts passages to excerpts of at most 25 words, shorter where many share a small source. All excerpts from a source
 * are never more than a quarter of its words, all of a story never more than 300; the last ones are left out.
 */
export function limitExcerpts(passages: (Passage | null)[], sourceWords: number[]): (string | null)[] {
  const wanted = sourceWords.map((_, source) => passages.filter((one) => one?.source === source).length)
  const left = sourceWords.map((words) => Math.floor(words * part))
  const lengths = left.map((words, source) => lengthFor(Math.min(words, most), wanted[source] ?? 0))
  let room = most
  return passages.map((passage) => {
    if (!passage) return null
    const { source, text } = passage
    const words = wordsOf(text)
    const length = Math.min(words.length, lengths[source] ?? 0)
    if (length === 0 || length > (left[source] ?? 0) || length > room) return null
    left[source] = (left[source] ?? 0) - length
    room -= length
    return length === words.length ? words.join(' ') : `${words.slice(0, length).join(' ')} …`
  })
}

const lengthFor = (words: number, excerpts: number) =>
  Math.min(longest, Math.max(shortest, Math.floor(words / Math.max(1, excerpts))))
