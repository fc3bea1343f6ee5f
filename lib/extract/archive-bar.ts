/**
 * Takes the bar of a web archive out of the copy of a page: what stands before the headline and speaks of captures and
 * copies. Its dates and names would be taken for those of the article.
 */
export function removeArchiveBar(document: Document, url: string): void {
  const headline = document.querySelector('h1')
  const isCopy = copyAddress.test(url)
  let start: Element | null = document.body.firstElementChild
  // The bar may lie in a frame around everything.
  for (let looked = 0; start && looked < 12; looked++) {
    const next: Element | null = start.nextElementSibling
    if (headline && start.contains(headline)) start = start.firstElementChild
    else {
      if (isBar(start, isCopy)) start.remove()
      start = next
    }
  }
}

function isBar(element: Element, isCopy: boolean): boolean {
  if (/^(?:article|main|script|style|link)$/.test(element.localName)) return false
  const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
  if (text.length > 1_500 || element.querySelector('article, main, h1') !== null) return false
  const said = words.filter((word) => word.test(text)).length
  return (
    said > 1 ||
    (said === 1 && (isCopy || address.test(text) || element.querySelector('input[value*="://"]') !== null))
  )
}

/** An address within another, or a long number that is a time. */
const copyAddress = /\/https?:\/{1,2}[\w.-]+|\/(?:web|archive|snapshot|wayback)\/\d{8,14}\b/i
const address = /https?:\/\/\S/
const words = [
  /\b\d[\d.,]* (?:captures?|snapshots?|copies|versions)\b|\bcaptured (?:on |at |by )?/i,
  /\b(?:web|internet|page) ?(?:archive|vault|keep)|\barchive(?:d)? (?:page|copy|version|from|on)|\bwayback\b/i,
  /\b(?:saved|archived|copied|cached|preserved|stored) (?:from|on|at|by|copy)\b/i,
  /\bthis (?:page|copy|is a (?:copy|snapshot|saved|cached|archived))\b.{0,40}\b(?:made|saved|archived|captured|copy|snapshot|version|taken|crawled)\b/i,
  /\b(?:cached|archived|historical) (?:copy|version|snapshot)|\bsnapshot (?:of|from|taken)|\bcrawl(?:ed)? (?:date|on|by)/i,
  /archivierte? (?:version|kopie|seite)|gespeichert am|copie archivée|copia archivada/i,
]
