import type { StoryRow } from './story'

/** What a reader asks the search for. */
export type SearchAsked = { words: string; topic?: string; lens?: string; page: number }

/** A story that was found. The found words are between marks; `splitMarks` tells them apart. */
export type FoundStory = StoryRow & {
  headline: string
  /** The passage with the words, or null when only the headline has them. A lens is named by its key. */
  excerpt: { from: 'report' | 'quickTake' | 'lens'; name: string; text: string } | null
}

export type SearchAnswer = {
  stories: FoundStory[]
  /** Whether another page follows. */
  more: boolean
  /** `near`: nothing has these words, the stories have similar ones; `tooCommon`: no word to look for is left. */
  kind: 'found' | 'near' | 'tooCommon'
}

export const longestWords = 200
export const lastPage = 50

/** Reads the query of a search address. Whatever makes no sense is left out, so that every address gets an answer. */
export function readSearch(given: Record<string, string | string[] | undefined>): SearchAsked {
  const one = (name: string) => {
    const value = given[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const key = (name: string) => cleanWords(one(name)) || undefined
  const page = /^[1-9]\d?$/.test(one('page')) ? Number(one('page')) : 1
  return {
    words: cleanWords(one('q')),
    topic: key('topic'),
    lens: key('lens'),
    page: page <= lastPage ? page : 1,
  }
}

/** The address of a search, without what is empty. */
export function searchAddress({ words, topic, lens, page }: SearchAsked): string {
  const query = new URLSearchParams()
  if (words) query.set('q', words)
  if (topic) query.set('topic', topic)
  if (lens) query.set('lens', lens)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/search?${query}` : '/search'
}

/** Single words of three letters or more that a search may have misspelled, six at most. */
export function wordsToGuess(words: string): string[] {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? []
  return [...new Set(all)].slice(0, 6)
}

const mostLeftOut = 8

/** The words as the database's parser takes them: a dash that excludes no word becomes a space, as do too many. */
export function wordsForDatabase(words: string): string {
  const spaced = words.replace(/-(?![\p{L}\p{N}"])|(?<=[^\p{L}\p{N}\s])-/gu, ' ')
  const leavesOut = /(?<=^|\s)-/g
  // The parser fails when more than thirty of them wait for a word.
  return [...spaced.matchAll(leavesOut)].length > mostLeftOut ? spaced.replace(leavesOut, ' ') : spaced
}

/** Control characters and half characters become spaces; anything over 200 characters is cut off. */
function cleanWords(words: string): string {
  const printable = words
    .slice(0, 2_000)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
  return [...printable.trim()].slice(0, longestWords).join('').trim()
}

/** The marks around found words in what the database returns; no text uses them. */
export const markStart = '\u{E000}'
export const markEnd = '\u{E001}'

export type Marked = { start: number; text: string; found: boolean }[]

/** Cuts a text of the database at its marks. Marks that have no partner mark nothing. */
export function splitMarks(text: string): Marked {
  const parts: Marked = []
  let start = 0
  for (const match of text.matchAll(new RegExp(`${markStart}([^${markStart}${markEnd}]*)${markEnd}`, 'g'))) {
    parts.push({ start, text: unmarked(text.slice(start, match.index)), found: false })
    parts.push({ start: match.index, text: unmarked(match[0]), found: true })
    start = match.index + match[0].length
  }
  parts.push({ start, text: unmarked(text.slice(start)), found: false })
  return parts.filter((part) => part.text !== '')
}

const unmarked = (text: string) => text.replaceAll(markStart, '').replaceAll(markEnd, '')
