/**
 * Takes out of a page what stands beside its article and would be taken for it, and lets a paragraph that is one link be
 * a paragraph. Changes the document, before the article in it is looked for.
 */
export function clearPage(document: Document): void {
  const whole = lengthOf(document.body)
  for (const element of document.querySelectorAll(
    'div, section, aside, dialog, form, blockquote, figure, ul',
  )) {
    if (beside.test(`${element.getAttribute('class') ?? ''} ${element.id}`) && lengthOf(element) < whole / 2)
      element.remove()
  }
  for (const link of document.querySelectorAll('p > a'))
    if (isWholeParagraph(link)) link.replaceWith(...link.childNodes)
}

/**
 * Notices of the usual consent managers and of those who name them plainly, and boxes that style guides name alike. A
 * recipe may be about cookies, and an article about newsletters: the whole name has to match.
 */
const beside = new RegExp(
  [
    'cookie[-_]?(?:notice|banner|consent|bar|law|policy|wall|modal|overlay|message)',
    '(?:^|[\\s_-])(?:consent|gdpr|cmp|onetrust|didomi|usercentrics)(?:[\\s_-]|$)',
    '(?:^|[\\s_-])(?:newsletter|pull-?quote|author-?bio|about-?the-?author|bio-?box|up-?next|read-?next)(?:[\\s_-]|$)',
    '(?:^|[\\s_-])(?:related|recommended|more)[-_]?(?:stories|articles|posts|links|news|coverage)',
    '(?:^|[\\s_-])(?:most-(?:read|popular)|trending|comments|comment-list|share-?(?:bar|buttons|tools)|ad-?slot|advertisement)(?:[\\s_-]|$)',
    'wm-ipp|archive-(?:bar|toolbar|banner)',
  ].join('|'),
  'i',
)

const lengthOf = (element: Element) => (element.textContent ?? '').length

/** A link as long as a sentence, alone in its paragraph, among paragraphs that are none: not a list of other stories. */
function isWholeParagraph(link: Element): boolean {
  const paragraph = link.parentElement
  const around = paragraph?.parentElement
  if (!paragraph || !around || lengthOf(link) < 80 || lengthOf(paragraph) - lengthOf(link) > 10) return false
  const beside = [...around.children].filter(({ localName }) => localName === 'p')
  const linked = beside.filter(
    (one) => one.querySelector('a') !== null && lengthOf(one) - linkedIn(one) <= 10,
  )
  return linked.length * 2 < beside.length
}

const linkedIn = (element: Element) =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0)
