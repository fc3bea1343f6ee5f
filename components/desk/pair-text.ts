type Span = { start: number; end: number }
/** A stretch of a text; `differs` where it is one of the words that differ. */
export type Piece = Span & { text: string; differs: boolean }

/** Cuts a text into pieces at the words that differ. Words that the text doesn't have change nothing. */
export function piecesAt(
  text: string,
  words: string[],
  within: Span = { start: 0, end: text.length },
): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, differs: boolean) => {
    if (end > start) pieces.push({ start, end, text: text.slice(start, end), differs })
  }
  let at = within.start
  for (const { start, end } of spansOf(text, words)) {
    if (start < at || end > within.end) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, within.end, false)
  return pieces
}

/** Where the words are in the text, in its order; a word that stands alone goes before a part of another. */
export const spansOf = (text: string, words: string[]): Span[] =>
  words
    .flatMap((word) => {
      const start = word.trim() === '' ? -1 : placeOf(text, word.trim())
      return start === -1 ? [] : [{ start, end: start + word.trim().length }]
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)

function placeOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at
  }
  return text.indexOf(word)
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

const longest = 300
/** One word that differs outweighs any number of shared ones. */
const worth = { differs: 1_000, shared: 1 }

/**
 * What of a long passage is shown: whole words around those that differ or that the sentence shares with it, never just
 * its beginning. A passage that isn't long is shown whole.
 */
export function cutAround(text: string, differs: Span[], shared: Span[]): Span {
  if (text.length <= longest) return { start: 0, end: text.length }
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index)
  let best = { start: 0, end: 0, value: -1 }
  for (const start of starts) {
    const end = endOfWords(text, start + longest)
    const inside = (span: Span) => span.start >= start && span.end <= end
    const value = differs.filter(inside).length * worth.differs + shared.filter(inside).length * worth.shared
    if (value > best.value) best = { start, end, value }
    if (end === text.length) break
  }
  return { start: best.start, end: best.end }
}

function endOfWords(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  const end = text.lastIndexOf(' ', limit)
  return end === -1 ? limit : end
}
