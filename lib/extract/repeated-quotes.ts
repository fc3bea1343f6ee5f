import type { Box, Outline } from './outline'
import type { FindBeside } from './prose'

/** Quotations that are shown large beside the paragraph that has them already. */
export const repeatedQuotes: FindBeside = (page) => {
  const quotes = page.boxes.filter((box) => !box.gone && isSetApart(box)).slice(0, 40)
  if (quotes.length === 0) return []
  const all = lettersOf(
    page.boxes
      .filter(({ gone }) => !gone)
      .map(({ text }) => text)
      .join(' '),
  )
  return quotes.filter((box) => {
    const longest = lettersOf(longestIn(page, box))
    const first = longest.length < 15 ? -1 : all.indexOf(longest)
    return first >= 0 && all.indexOf(longest, first + 1) >= 0
  })
}

const isSetApart = ({ tag, names, text, at, end }: Box) =>
  end - at < 12 &&
  (tag === 'blockquote' ||
    tag === 'aside' ||
    tag === 'figure' ||
    (text.length < 300 && /^[“"„«].*[”"“»]$/u.test(text)) ||
    /quote|callout|highlight|(?:^|[\s_-])pq(?:[\s_-]|$)/i.test(names))

const longestIn = ({ boxes }: Outline, { at, end }: Box) =>
  boxes.slice(at, end + 1).reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
