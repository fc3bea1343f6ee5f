/** A sentence that wants an answer, on the screen. */
const selector = '[data-pair="open"]'

export const openPairsIn = (place: ParentNode): HTMLElement[] =>
  [...place.querySelectorAll(selector)].filter((pair) => pair instanceof HTMLElement)

/** The sentence that the focus is in, if it wants an answer. */
export const focusedPair = (): Element | null => document.activeElement?.closest(selector) ?? null

/** The next of these sentences below a place of the page, starting over at the top when none is. */
export function pairAfter(pairs: HTMLElement[], from: Element | null): HTMLElement | undefined {
  const others = pairs.filter((pair) => pair !== from)
  const below = others.find(
    (pair) => from && from.compareDocumentPosition(pair) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return below ?? others[0]
}

/** Moves the focus to a sentence with its answers, and brings it into sight. */
export function showPair(pair: HTMLElement): void {
  pair.focus({ preventScroll: true })
  pair.scrollIntoView({ block: 'nearest' })
}

/** With a sentence in focus, a digit gives one of the answers, and `e` leads to the text. */
export function answerPair(pair: Element, key: string): boolean {
  const target = /^[1-9]$/.test(key)
    ? pair.querySelectorAll('[data-keep]')[Number(key) - 1]
    : key === 'e' && pair.querySelector('[data-act="fix"]')
  if (!(target instanceof HTMLElement)) return false
  target.click()
  return true
}
