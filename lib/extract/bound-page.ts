import { Parser } from 'htmlparser2'

/** No article exceeds these, and reading time grows with their product. */
const most = {
  depth: 100,
  openTags: 3_000,
  elements: 20_000,
  texts: 60_000,
  attributes: 60,
  attribute: 50_000,
}
const longest = 3_000_000

/** `cut`: everything after the last element within the limit was dropped. */
export type BoundPage = { html: string; cut: boolean }

/**
 * Reads a page tag by tag, and returns it unchanged if it keeps within bounds of depth and number. Tags that are too
 * deep or have too many attributes are dropped and their text stays; after 20,000 elements or 60,000 pieces of text
 * everything is dropped. A page of angle brackets has a piece for each, and a node for each piece.
 */
export function boundPage(html: string): BoundPage {
  const kept: string[] = []
  let copied = 0
  let depth = 0
  let elements = 0
  let texts = 0
  let end = html.length
  const leaveOut = () => {
    kept.push(html.slice(copied, parser.startIndex))
    copied = parser.endIndex + 1
  }
  const stop = () => {
    end = parser.startIndex
    parser.pause()
  }
  const parser = new Parser(
    {
      onopentag: (_, attributes, isImplied) => {
        if (++elements > most.elements || ++depth > most.openTags) return stop()
        if (isImplied) return
        if (depth > most.depth || isOverloaded(attributes)) leaveOut()
      },
      onclosetag: (_, isImplied) => {
        if (depth-- > most.depth && !isImplied) leaveOut()
      },
      ontext: () => {
        if (++texts > most.texts) stop()
      },
      oncomment: () => {
        if (++elements > most.elements) stop()
      },
    },
    { decodeEntities: false },
  )
  parser.write(html.slice(0, longest))
  parser.end()
  const cut = end < html.length || html.length > longest
  if (!cut && copied === 0) return { html, cut }
  if (copied < end) kept.push(html.slice(copied, Math.min(end, longest)))
  return { html: kept.join(''), cut }
}

function isOverloaded(attributes: Record<string, string>): boolean {
  let count = 0
  for (const name in attributes) {
    if (++count > most.attributes || (attributes[name] ?? '').length > most.attribute) return true
  }
  return false
}
