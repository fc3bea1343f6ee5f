import { linesOf, paragraphsOf } from './paragraphs'
import { parsePage } from './parse-page'

/**
 * The text of a page together with the one in its structured data. The page's own is kept where it has most of it; where
 * it has only a part, or none, the paragraphs that are missing are put in their place.
 */
export function withDataText(page: string[], body: string): string[] {
  const data = /<\/?(?:p|br|div)\b/i.test(body)
    ? paragraphsOf(parsePage(body).body).map(({ text }) => text)
    : bodyLines(body)
  const has = lettersOf(page.join('')).length
  const holds = lettersOf(data.join('')).length
  if (holds <= has * 1.25 + 100) return page
  if (has === 0) return data
  const shared = page.filter((paragraph) => data.some((text) => text.includes(paragraph)))
  const common = lettersOf(shared.join('')).length
  // Two texts that have little in common are not one article, unless the page's is too short to be one.
  if (common < has * 0.6 && has > holds * 0.2) return page
  return data.length > 1 ? data : cutAt(data[0] ?? '', shared)
}

const bodyLines = (body: string) => linesOf(body.replace(/\n/g, '\n\n'))

/** A text without line breaks gets those that the page has. */
function cutAt(text: string, paragraphs: string[]): string[] {
  const parts: string[] = []
  let from = 0
  for (const paragraph of paragraphs) {
    const at = text.indexOf(paragraph, from)
    if (at < 0) continue
    parts.push(text.slice(from, at), paragraph)
    from = at + paragraph.length
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean)
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
