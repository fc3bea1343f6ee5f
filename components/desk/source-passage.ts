/** A sentence of a source as its pane shows it, with the rest of its paragraph. */
export type SourcePassage = { before: string; sentence: string; after: string }

/** Reads a sentence by its place on the page; null when the page does not show it. */
export function sourcePassage(anchor: string): SourcePassage | null {
  const sentence = document.getElementById(anchor)
  if (!sentence?.closest('[aria-labelledby="source-pane"]')) return null
  return {
    before: wordsOf(sentence.previousElementSibling),
    sentence: wordsOf(sentence),
    after: wordsOf(sentence.nextElementSibling),
  }
}

/** Without the number in front of it. */
function wordsOf(element: Element | null): string {
  if (!element) return ''
  const copy = element.cloneNode(true)
  if (copy instanceof Element) for (const number of copy.querySelectorAll('sup')) number.remove()
  return copy.textContent?.trim() ?? ''
}
