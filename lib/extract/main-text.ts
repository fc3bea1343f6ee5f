import { Readability } from '@mozilla/readability'
import { completeText } from './complete-text'
import { inOrder } from './in-order'
import type { Box, Outline } from './outline'
import { markName, type Paragraph, paragraphsOf, skippedTags } from './paragraphs'
import { parsePage } from './parse-page'

/** The paragraphs of the article on a page. Rewrites the document; the outline tells what was there. */
export function mainText(document: Document, page: Outline): string[] {
  // Shorter lines are found by their words.
  for (const { at, text, element } of page.boxes)
    if (text.length >= 25) element.setAttribute(markName, String(at))
  const read = readable(document)
  return read.length > 0 ? completeText(page, read) : allText(page)
}

function readable(document: Document): Paragraph[] {
  const metadata = [...document.querySelectorAll('meta, link')]
  for (const element of metadata.slice(200)) element.remove()
  try {
    const result = new Readability<string>(document, {
      charThreshold: 500,
      maxElemsToParse: 60_000,
      keepClasses: false,
    }).parse()
    return result?.content ? paragraphsOf(parsePage(result.content).body) : []
  } catch {
    return []
  }
}

/** Every block of the article's element, or of the page: for what Readability can't handle. */
function allText({ boxes }: Outline): string[] {
  const there = boxes.filter(({ gone }) => !gone)
  const [within] = ['article', 'main', 'body'].flatMap((tag) => there.find((box) => box.tag === tag) ?? [])
  const texts = there.filter(({ at, text }) => within && at >= within.at && at <= within.end && text !== '')
  return inOrder([], texts.filter(isShown))
}

function isShown(box: Box): boolean {
  for (let part: Box | undefined = box; part; part = part.parent) if (skippedTags.has(part.tag)) return false
  return true
}
