import { authorBoxes } from './author-boxes'
import { consentBoxes } from './consent-boxes'
import { crossReferences } from './cross-references'
import { headedBoxes } from './headed-boxes'
import { letterBoxes } from './letter-boxes'
import { linkLists } from './link-lists'
import { keepLinkedParagraphs } from './linked-paragraphs'
import { namedBoxes } from './named-boxes'
import { type Box, type Outline, takeOut } from './outline'
import { type FindBeside, isProse, sumsOf } from './prose'
import { repeatedQuotes } from './repeated-quotes'

/**
 * Takes out of a page what stands beside its article and would be taken for it, and lets a paragraph that is one link be
 * a paragraph. Changes the document, before the article in it is looked for.
 */
export function clearPage(page: Outline): void {
  let sums = sumsOf(page)
  for (const find of finders) {
    let left = sums[0]?.prose ?? 0
    let isChanged = false
    for (const box of find(page, sums)) {
      const prose = box.gone ? 0 : proseIn(page, box)
      const isMost = prose > left / 2 && (sums[box.at]?.together ?? 0) > 2 && !neverText.test(box.names)
      if (box.gone || holdsHeadline(page, box) || isMost || (prose > 0 && left - prose < leastProse)) continue
      left -= prose
      isChanged = true
      takeOut(page, box)
    }
    if (isChanged) sums = sumsOf(page)
  }
  keepLinkedParagraphs(page)
}

/** Boxes that can be longer than the article. */
const neverText = /comment|disqus|cookie|consent|gdpr|(?:^|[\s_-])cmp(?:[\s_-]|$)/i

/** In characters: one long sentence has to stay. */
const leastProse = 60

const finders: FindBeside[] = [
  namedBoxes,
  consentBoxes,
  headedBoxes,
  letterBoxes,
  linkLists,
  crossReferences,
  authorBoxes,
  repeatedQuotes,
]

const holdsHeadline = ({ headline }: Outline, { at, end }: Box) => at <= headline && headline <= end

function proseIn({ boxes }: Outline, { at, end }: Box): number {
  const inside = boxes.slice(at, end + 1).filter((box) => !box.gone && isProse(box))
  return inside.reduce((sum, { text }) => sum + text.length, 0)
}
