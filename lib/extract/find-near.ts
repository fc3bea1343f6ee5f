/** Finds elements by selector, those below the headline first. */
export type FindNear = (selector: string) => Element[]

/**
 * A search that puts elements in the order of trust: below the headline first, then above it; what sits in side columns, teasers,
 * comments or navigation is left out. The page is walked once, so that many searches stay cheap.
 */
export function findNear(document: Document, headline: Element | undefined): FindNear {
  const order = new Map<Element, number>()
  const beside = new Map<Element, boolean>()
  const around = ancestorsOf(headline)
  for (const element of document.querySelectorAll('*')) {
    order.set(element, order.size)
    const parent = element.parentElement
    beside.set(
      element,
      (parent !== null && beside.get(parent) === true) || (!around.has(element) && isAside(element)),
    )
  }
  const top = headline ? (order.get(headline) ?? -1) : -1
  return (selector) => {
    const found = [...document.querySelectorAll(selector)].filter((element) => !beside.get(element))
    const isBelow = (element: Element) => (order.get(element) ?? 0) > top
    return [...found.filter(isBelow), ...found.filter((element) => !isBelow(element))]
  }
}

function ancestorsOf(element: Element | undefined): Set<Element> {
  const ancestors = new Set<Element>()
  for (let part = element ?? null; part; part = part.parentElement) ancestors.add(part)
  return ancestors
}

/** An `<aside>` or `<nav>` inside `<article>` often holds its byline and date, so only those outside count. */
function isAside(element: Element): boolean {
  if (/^(?:html|body|article|main)$/.test(element.localName)) return false
  if (column.test(element.localName) || column.test(element.getAttribute('role') ?? ''))
    return element.closest('article') === null
  return aside.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
}

const column = /^(?:aside|nav|footer|form|complementary|navigation)$/
const aside = /comment-|comments|related|teaser|recommend|sidebar|recirc|most-read|trending|newsletter/i
