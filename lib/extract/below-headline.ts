/**
 * Puts the elements that match a selector in the order of trust: below the headline first, then above it;
 * what sits in side columns, teasers, comments or navigation is left out.
 */
export function belowHeadline(
  document: Document,
  selector: string,
  headline: Element | undefined,
): Element[] {
  const found = [...document.querySelectorAll(selector)].filter((element) => !element.closest(aside))
  if (!headline) return found
  const below = found.filter((element) => follows(headline, element))
  return [...below, ...found.filter((element) => !below.includes(element))]
}

const aside = [
  'aside',
  'nav',
  'footer',
  'form',
  '[role="complementary"]',
  '[role="navigation"]',
  ...[
    'comment-',
    'comments',
    'related',
    'teaser',
    'recommend',
    'sidebar',
    'recirc',
    'most-read',
    'trending',
    'newsletter',
  ].flatMap((name) => [
    `[class*="${name}"]:not(body):not(html):not(article):not(main)`,
    `[id*="${name}"]:not(body):not(html):not(article):not(main)`,
  ]),
].join(', ')

/** 4 is Node.DOCUMENT_POSITION_FOLLOWING. */
const follows = (first: Element, second: Element) => (first.compareDocumentPosition(second) & 4) !== 0
