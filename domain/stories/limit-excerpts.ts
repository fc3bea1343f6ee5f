import { findExcerpt, sharesFact, weighWords } from './find-excerpt'

/** The passage nearest to a sentence; `source` is the place of its source among the story's. */
export type Passage = {
  source: number
  text: string
  /** What the sentence shares with it, by offsets in `text`. */
  shared: { start: number; end: number }[]
}

const longest = 25
/** Fewer words around a figure say nothing about it. */
const shortest = 7
/** No word of a source is long; what has no spaces is not quoted. */
const longestInLetters = 300
/** All excerpts of a story together. */
const most = 300
/** The part of a source that its excerpts may make up. */
const part = 1 / 4

/**
 * Cuts passages to excerpts of at most 25 words around what the sentence shares with them, shorter where many share a
 * small source. All excerpts from a source are never more than a quarter of its words, all of a story never more than
 * 300. Where not all have room, those with a figure or name in common have it, the first of them first.
 */
export function limitExcerpts(passages: (Passage | null)[], sourceWords: number[]): (string | null)[] {
  const excerpts: (string | null)[] = passages.map(() => null)
  const left = sourceWords.map((words) => Math.floor(words * part))
  let room = most
  const weighed = [...passages.entries()].flatMap(([at, passage]) =>
    passage ? [{ at, source: passage.source, words: weighWords(passage.text, passage.shared) }] : [],
  )
  for (const factual of [true, false]) {
    const wanted = weighed.filter(({ words }) => sharesFact(words) === factual)
    const waiting = left.map((_, place) => wanted.filter(({ source }) => source === place).length)
    for (const { at, source, words } of wanted) {
      const free = Math.min(left[source] ?? 0, room)
      const length = Math.min(words.length, fairShare(free, waiting[source] ?? 1))
      waiting[source] = (waiting[source] ?? 1) - 1
      const excerpt = findExcerpt(words, length)
      if (length === 0 || length > free || excerpt.length > longestInLetters) continue
      left[source] = (left[source] ?? 0) - length
      room -= length
      excerpts[at] = excerpt
    }
  }
  return excerpts
}

const fairShare = (words: number, excerpts: number) =>
  Math.min(longest, Math.max(shortest, Math.floor(words / Math.max(1, excerpts))))
