import { wordsOf } from '@/lib/text/changed-share'

/** A source sentence that a sentence of a lens rests on; `source` is its place among the story's sources. */
export type Passage = {
  source: number
  text: string
  /** Quoted before those that support nothing. */
  bearsOut: boolean
}

const longest = 25
const shortest = 10
/** No word of a source is long; what has no spaces is not quoted. */
const longestInLetters = 300
/** All excerpts of a story together. */
const most = 300
/** The part of a source that its excerpts may make up. */
const part = 1 / 4

/**
 * Cuts passages to excerpts of at most 25 words, shorter where many share a small source. All excerpts from a source
 * are never more than a quarter of its words, all of a story never more than 300; the last ones are left out.
 */
export function limitExcerpts(passages: (Passage | null)[], sourceWords: number[]): (string | null)[] {
  const excerpts: (string | null)[] = passages.map(() => null)
  const left = sourceWords.map((words) => Math.floor(words * part))
  let room = most
  for (const bearsOut of [true, false]) {
    const wanted = [...passages.entries()].flatMap(([at, passage]) =>
      passage?.bearsOut === bearsOut ? [{ at, ...passage }] : [],
    )
    const lengths = left.map((words, source) =>
      lengthFor(Math.min(words, room), wanted.filter((one) => one.source === source).length),
    )
    for (const { at, source, text } of wanted) {
      const words = wordsOf(text)
      const length = Math.min(words.length, lengths[source] ?? 0)
      const excerpt = words.slice(0, length).join(' ')
      if (length === 0 || length > Math.min(left[source] ?? 0, room)) continue
      if (excerpt.length > longestInLetters) continue
      left[source] = (left[source] ?? 0) - length
      room -= length
      excerpts[at] = length === words.length ? excerpt : `${excerpt} …`
    }
  }
  return excerpts
}

const lengthFor = (words: number, excerpts: number) =>
  Math.min(longest, Math.max(shortest, Math.floor(words / Math.max(1, excerpts))))
