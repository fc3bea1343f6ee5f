/**
 * Makes paragraphs of the captions of a picture series: a page that tells more in them than anywhere else. Numbers such
 * as "2 of 6" are left out.
 */
export function openCaptions(document: Document): void {
  const captions = [...document.querySelectorAll('figure figcaption')].filter(
    (caption) => lengthOf(caption) >= 40,
  )
  const told = captions.reduce((sum, caption) => sum + lengthOf(caption), 0)
  const paragraphs = [...document.querySelectorAll('p')].filter(
    (paragraph) =>
      lengthOf(paragraph) >= 60 && paragraph.closest('figure, nav, footer, aside, form') === null,
  )
  const written = paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0)
  if (captions.length < 2 || told < written * 1.5) return
  for (const caption of captions) {
    const paragraph = document.createElement('p')
    paragraph.append(...caption.childNodes)
    for (const credit of paragraph.querySelectorAll('small, cite, [class*="credit" i]')) credit.remove()
    for (const first of firstTexts(paragraph))
      first.textContent = (first.textContent ?? '').replace(counted, '')
    const figure = caption.closest('figure')
    if (figure?.querySelectorAll('figcaption').length === 1) figure.replaceWith(paragraph)
    else caption.replaceWith(paragraph)
  }
}

const counted = /^\s*\d{1,3}\s*(?:of|\/|von|sur|de)\s*\d{1,3}\s*[.:)–—-]?\s*/

/** The first words of an element, and those behind a number that stands in an element of its own. */
function firstTexts(element: Element): Node[] {
  const [first] = [...element.childNodes].filter((node) => (node.textContent ?? '').trim() !== '')
  const inside = first?.nodeType === 1 ? first.firstChild : first
  return inside?.nodeType === 3 ? [inside] : []
}

const lengthOf = (element: Element) => (element.textContent ?? '').trim().length
