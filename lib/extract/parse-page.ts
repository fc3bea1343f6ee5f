import { parseHTML } from 'linkedom'

/** Parses a page so that it always has `<html>`, `<head>` and `<body>`, whatever was sent. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html) ? html : wrapped(html))
  return document
}

/** Without both tags the head's own elements still belong to the head. */
function wrapped(html: string): string {
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, '')
  const lang = html.match(/<html\s[^>]*?\blang\s*=\s*["']?([\w-]+)/i)?.[1]
  const closing = bare.match(/<\/head\s*>/i)
  const [head, body] =
    closing?.index === undefined ? ['', bare] : [bare.slice(0, closing.index), bare.slice(closing.index)]
  const strip = (part: string) => part.replace(/<\/?head(?:\s[^>]*)?>/gi, '')
  return `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head>${strip(head)}</head><body>${strip(body)}</body></html>`
}
