import { parseHTML } from 'linkedom'

/**
 * Parses a page so that it always has `<html>`, `<head>` and `<body>`, whatever was sent. What lies beyond 60,000 tags, three million characters or 200 levels is left out:
 * no article is there, and the time that reading takes grows with the cube of the depth.
 */
export function parsePage(html: string): Document {
  const bounded = cut(html)
  const document = wholePage(bounded) ?? wholePage(wrapped(bounded)) ?? parseHTML(wrapped('')).document
  const depth = new Map<Element, number>()
  for (const element of document.querySelectorAll('*')) {
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
const maxTags = 60_000

function cut(html: string): string {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > maxTags) return html.slice(0, at)
  }
  return html.slice(0, 3_000_000)
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
