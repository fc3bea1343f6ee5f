import { joinInitials } from './initials'
import { removeStruckWords } from './struck-words'

/**
 * Makes the words of a page read as they do on screen once marks are plain text: footnote markers, readings above
 * characters, struck words, tooltips and words for screen readers go; an exponent stays one, and an initial joins its
 * word. What is hidden from screen readers only is on the page. Changes the document.
 */
export function settleInlineMarks(document: Document): void {
  for (const element of document.querySelectorAll(unread)) element.remove()
  removeStruckWords(document)
  for (const button of document.querySelectorAll('p button')) {
    if (isWithinSentence(button)) button.replaceWith(...button.childNodes)
  }
  for (const element of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/\p{L}/u.test(element.textContent ?? '')) element.removeAttribute('aria-hidden')
  }
  joinInitials(document)
  for (const mark of document.querySelectorAll('a[href^="#"], span[class], span[id]')) {
    const text = (mark.textContent ?? '').slice(0, 20).trim()
    if (
      mark.localName === 'a' ? /^[[(]?\s*\d{1,3}\s*[\])]?$/.test(text) : /^(?:\[\s*\d{1,3}\s*\])+$/.test(text)
    )
      mark.remove()
  }
  for (const element of document.querySelectorAll('sup')) settleRaised(element)
  for (const element of document.querySelectorAll('sub')) settleLowered(element)
}

/**
 * `rt` and `rp` hold a reading of characters; without them the characters stand as written. Struck words are what the
 * page no longer says. The class names are those that style guides and CMSs use for words that are only spoken.
 */
const unread = [
  'rt',
  'rp',
  'rtc',
  '[role="tooltip"]',
  '[role="doc-noteref"]',
  ...['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader', 'screenreader', 'a11y-hidden'].map(
    (name) => `[class*="${name}"]`,
  ),
  ...['element-invisible', 'hidden-visually', 'assistive-text', 'offscreen', 'audible'].map(
    (name) => `[class*="${name}"]`,
  ),
  ...[
    'tooltip-text',
    'tooltiptext',
    'tooltip-content',
    'tooltip__content',
    'tooltip-body',
    'popover-body',
  ].map((name) => `[class~="${name}"]`),
]
  .map((selector) => `${selector}:not(html, body, main, article, .not-sr-only)`)
  .join(', ')

/** A term whose meaning a button shows, rather than a control that stands alone. */
function isWithinSentence(button: Element): boolean {
  const around = [button.previousSibling, button.nextSibling].map((node) => (node?.textContent ?? '').trim())
  const words = (button.textContent ?? '').trim()
  return words !== '' && words.length < 60 && around.some((text) => text.length > 20)
}

function settleRaised(element: Element): void {
  const text = (element.textContent ?? '').trim()
  const isNumber = /^[-−+]?\d{1,3}$/.test(text)
  if (isNote(element, text)) element.remove()
  else if (isNumber && isExponent(textBefore(element))) element.textContent = inFigures(text, raised)
  else if (isNumber) element.remove()
}

/** Two figures that meet would be another number; after a letter, as in CO2, a lowered one is read as written. */
function settleLowered(element: Element): void {
  const text = (element.textContent ?? '').trim()
  if (/^\d{1,3}$/.test(text) && /\d$/.test(textBefore(element)))
    element.textContent = inFigures(text, lowered)
}

const noteClass = /(?:foot|end)?note|\bfn\b|\bref(?:erence)?\b|cite|citation/i

/** A link within the page, a name for notes, or a sign that only notes have. */
function isNote(element: Element, text: string): boolean {
  const near = [element, element.parentElement, element.firstElementChild].filter((one) => one !== null)
  return (
    /^[[(]\s*(?:\d{1,3}|\p{L})\s*[\])]$/u.test(text) ||
    /^(?:[*†‡§¶]+|\d{1,3}(?:\s*[,–-]\s*\d{1,3})+)$/u.test(text) ||
    element.querySelector('a[href^="#"]') !== null ||
    near.some((one) => one.matches('a, sup') && one.closest('a[href^="#"]') !== null) ||
    near.some((one) => one.matches('a, sup, span') && noteClass.test(namesOf(one)))
  )
}

const namesOf = (element: Element) =>
  ['class', 'id', 'epub:type', 'role'].map((name) => element.getAttribute(name) ?? '').join(' ')

/** A power of ten, a unit of length or time, or one letter of a formula. A figure after anything else is a note's. */
const isExponent = (before: string) =>
  /(?:^|[^\d.,])10$/.test(before) ||
  /(?:^|[^\p{L}])(?:[kcdmµn]?m|ft|in|mi|yd|s|km|[a-zA-Z])$/u.test(before) ||
  /(?:meters?|metres?|feet|miles?|inch(?:es)?)$/i.test(before)

/** The text before an element within its block, as far as one word reaches. */
function textBefore(element: Element): string {
  let text = ''
  for (let node: Node | null = element; node && text.length < 30; node = node.parentNode) {
    for (let beside = node.previousSibling; beside && text.length < 30; beside = beside.previousSibling)
      text = `${beside.textContent ?? ''}${text}`
    if (
      node.parentNode &&
      /^(?:p|div|li|td|th|h\d|body|article|section|blockquote)$/i.test(node.parentNode.nodeName)
    )
      break
  }
  return text.slice(-30)
}

const inFigures = (text: string, figures: Record<string, string>) =>
  [...text].map((sign) => figures[sign] ?? sign).join('')

const raised: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, figure) => [String(figure), sign])),
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
}
const lowered = Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, figure) => [String(figure), sign]))
