/** Titles are equal when they differ only in white space, in the shape of quotes and dashes, or in Unicode form. */
export const sameTitle = (got: string, expected: string) => plain(got) === plain(expected)

/**
 * Instants are equal to the millisecond; to the minute when the expected one has no seconds. Where one side is a day without a time
 * (midnight UTC), they are equal when the other is that day's midnight in some time zone, or any time on that day in UTC.
 */
export function sameDate(got: string | null, expected: string): boolean {
  const a = Date.parse(got ?? '')
  const b = Date.parse(expected)
  if (Number.isNaN(a) || Number.isNaN(b)) return false
  if (a === b) return true
  if (b % minute === 0 && Math.floor(a / minute) === b / minute) return true
  return onDay(a, b) || onDay(b, a)
}

/** Authors are equal when their letters and digits are: case, white space, what separates two names, a leading "By" and e-mail addresses do not count. */
export const sameAuthor = (got: string, expected: string) => letters(got) === letters(expected)

const minute = 60_000
const hour = 60 * minute

/** Whether `day` is a bare UTC day, and `instant` lies on it or is a zone's whole-hour midnight of it. */
function onDay(day: number, instant: number): boolean {
  if (day % (24 * hour) !== 0) return false
  const apart = instant - day
  return (apart >= 0 && apart < 24 * hour) || (apart % hour === 0 && apart >= -14 * hour && apart < 0)
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]|``|''/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\S+@\S+/g, ' ')
    .replace(/^\s*(?:written )?by\b:?/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
