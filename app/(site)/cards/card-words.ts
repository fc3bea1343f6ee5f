import { makingOf, shownProvenances } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'

/** How a story came about, in one line for its card; it follows from the same records as the page's own lines. */
export function cardLine(content: StoryContent): string {
  const records = shownProvenances(content)
  switch (makingOf(records)) {
    case 'person':
      return 'Written by our newsroom'
    case 'recorded':
      return 'Recorded answers, no model, decided by people'
    case 'model':
      return 'AI-assisted analysis, decided by people'
    case 'mixed':
      return records.some(({ origin }) => origin === 'model')
        ? 'AI-assisted analysis, decided by people'
        : 'Handled as AI-assisted, decided by people'
  }
}

/**
 * The part of a text that the cards' typeface can draw, or null when a letter or a digit would be missing: half a
 * headline says something else. Pictograms and other signs that mean nothing to a reader are dropped.
 */
export function drawable(text: string): string | null {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  let drawn = ''
  for (const sign of line) {
    if (inType.test(sign)) drawn += sign
    else if (/[\p{L}\p{N}\p{M}]/u.test(sign)) return null
  }
  return drawn.replace(/ {2,}/g, ' ').trim() || null
}

/** What the two Latin files of the type hold for certain; a test draws all of it. */
const inType =
  /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f–—‘’‚“”„†•…‹›€™]/u

/** A headline of at most 150 characters, cut between words. */
export function cutHeadline(headline: string): string {
  if (headline.length <= longest) return headline
  const kept = headline.slice(0, longest)
  return `${kept.slice(0, kept.lastIndexOf(' ') + 1).trim() || kept}…`
}

/** The size of a headline, in pixels, at which it takes at most four lines. */
export const headlineSize = ({ length }: { length: number }): number =>
  steps.find(({ upTo }) => length <= upTo)?.pixels ?? 44

const longest = 150
/** Measured: a character of this type takes 0.575 of its size, and the picture leaves 1056 pixels a line. */
const steps = [
  { upTo: 70, pixels: 84 },
  { upTo: 88, pixels: 72 },
  { upTo: 108, pixels: 60 },
  { upTo: 130, pixels: 50 },
]
