import { parseHTML } from 'linkedom'

/**
 * Parses a page so that it always has `<html>`, `<head>` and `<body>`, whatever was sent. Anything deeper
 * than 200 levels is dropped: `boundPage` counts tags as written, but a parser may nest them differently.
 */
export function parsePage(html: string): Document {
  const document = wholePage(html) ?? wholePage(wrapped(html)) ?? parseHTML(wrapped('')).document
  const depth = new Map<Element, number>()
  for (const element of document.querySelectorAll('*')) {
    lowerNames(element)
    const level = (element.parentElement ? (depth.get(element.parentElement) ?? maxDepth) : 0) + 1
    if (level <= maxDepth) depth.set(element, level)
    else if (element.parentElement && depth.has(element.parentElement)) element.remove()
  }
  return document
}

/** Nothing when the parser found no complete page: tags that are missing, or that an open comment has swallowed. */
function wholePage(html: string): Document | undefined {
  const { document } = parseHTML(html)
  return document.documentElement?.localName === 'html' && document.querySelector('html > body')
    ? document
    : undefined
}

const maxDepth = 200

/** Old pages write their attributes in capitals, and selectors find them only in small letters. */
function lowerNames(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const lower = name.toLowerCase()
    if (lower === name) continue
    if (!element.hasAttribute(lower)) element.setAttribute(lower, element.getAttribute(name) ?? '')
    element.removeAttribute(name)
  }
}

/** Without both tags the head's own elements still belong to the head. */
function wrapped(html: string): string {
  const bare = html.replace(/<!doctype[^<>]*>|<\/?(?:html|body)(?:\s[^<>]*)?>/gi, '')
  const lang = html.match(/<html\s[^<>]*?\blang\s*=\s*["']?([\w-]+)/i)?.[1]
  const closing = bare.match(/<\/head\s*>/i)
  const [head, body] =
    closing?.index === undefined ? ['', bare] : [bare.slice(0, closing.index), bare.slice(closing.index)]
  const strip = (part: string) => part.replace(/<\/?head(?:\s[^<>]*)?>/gi, '')
  return `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head>${strip(head)}</head><body>${strip(body)}</body></html>`
}
