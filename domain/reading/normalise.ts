/** A text as gates read it, with the place in the original of every UTF-16 unit. */
export type Normalised = { text: string; starts: number[]; ends: number[] }

/**
 * NFKC, straight quotes and plain hyphens, so that equal things look equal. Digits that a no-break or thin space
 * groups are joined as with a comma; a vulgar fraction is separated from the digits before it.
 */
export function normalise(original: string): Normalised {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const [character] of original.matchAll(lettersWithMarks)) {
    const plain = /^[\n -~]$/.test(character) ? character : plainForm(original, character, at)
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    text += plain
    at += character.length
  }
  return { text, starts, ends }
}

/** A letter and the accents written after it are one, so that both ways of writing é look equal. */
const lettersWithMarks = /\P{M}\p{M}*|\p{M}+/gsu

/** The span in the original of a span in the normalised text. */
export function originalSpan({ starts, ends }: Normalised, start: number, end: number) {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

function plainForm(original: string, character: string, at: number): string {
  const before = original.charAt(at - 1)
  const after = original.slice(at + 1, at + 5)
  if (/[\u00a0\u2009\u202f]/.test(character) && /\d/.test(before) && /^\d{3}(?!\d)/.test(after)) return ','
  if (/[\u2018\u2019\u201a\u201b\u2032]/.test(character)) return "'"
  if (/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/.test(character)) return '"'
  if (/[\u2010-\u2013\u2212\ufe63\uff0d]/.test(character)) return '-'
  if (/[\u00b2\u00b3\u00b9\u2070-\u2079]/.test(character)) return ' '
  if (/[\u00bc-\u00be\u2150-\u215e\u2189]/.test(character)) {
    const fraction = character.normalize('NFKC').replace('\u2044', '/')
    return /\d/.test(before) ? ` ${fraction}` : fraction
  }
  const plain = character.normalize('NFKC')
  return plain.length > character.length + 4 ? character : plain
}
