/**
 * A page that is odd in one way, or good and ordinary, and what is right for it: read whole, flagged in words (a refusal
 * or a note), or, where both stand, either of the two.
 */
export type OddPage = {
  /** In the folder `odd-pages`, bytes exactly as a server would send them. */
  file: string
  /** What the name of the file begins with. */
  kind: string
  /** What is odd about the page, in one sentence. */
  about: string
  /** "text/html; charset=utf-8" where nothing is said. */
  contentType?: string
  url: string
  expect: { whole: Whole; flagged?: Flagged } | { flagged: Flagged }
}

/** The text begins, ends, holds and lacks these words, and nothing says that it is not whole. Fields that are left out don't matter. */
export type Whole = {
  begins?: string
  ends?: string
  holds: string[]
  lacks: string[]
  /** How many paragraphs the text has. */
  paragraphs?: number
  title?: string
  /** Several people are separated by ", "; null where the page names nobody. */
  author?: string | null
  /** What the ISO instant begins with, a day or more; null for no date. In a list, any of them is right. */
  date?: DateAnswer | DateAnswer[]
  publisher?: string
}

type DateAnswer = string | null

/** A refusal or a note says a word that begins with one of these. A text that is kept all the same lacks `lacks`. */
export type Flagged = { because: string[]; lacks?: string[] }
