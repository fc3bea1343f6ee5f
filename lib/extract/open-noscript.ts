/** Shows what a page has for visitors without script, when that is its article: paragraphs, where the page has none. */
export function openNoscript(document: Document): void {
  const [...hidden] = document.querySelectorAll('body noscript')
  const longest = hidden.reduce<Element | undefined>(
    (most, next) => (proseIn(next) > (most ? proseIn(most) : 0) ? next : most),
    undefined,
  )
  if (!longest || proseIn(longest) < 150) return
  const shown = [...document.querySelectorAll('body p')].filter(
    (paragraph) => paragraph.closest('noscript') === null,
  )
  const written = shown.reduce((sum, paragraph) => sum + (paragraph.textContent ?? '').length, 0)
  if (written < proseIn(longest) / 2) longest.replaceWith(...longest.childNodes)
}

const proseIn = (element: Element) =>
  [...element.querySelectorAll('p')].reduce(
    (sum, paragraph) => sum + (paragraph.textContent ?? '').trim().length,
    0,
  )
