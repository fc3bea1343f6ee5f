import type { FetchProblem } from './outcome'

/** What is wrong with a content type, before the body is read; nothing if it may be a page. */
export function refusedType(contentType: string): FetchProblem | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/pdf' || type === 'application/x-pdf') return 'pdf'
  if (type === '' || type === 'text/html' || type === 'application/xhtml+xml') return undefined
  return 'not_html'
}

/** What the bytes say against being a page, whatever their label: PDF, image, archive or other binary. */
export function refusedBytes(bytes: Buffer): FetchProblem | undefined {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const start = bytes.subarray(0, 12).toString('latin1')
  return binaryMagic.some((magic) => start.startsWith(magic)) ? 'not_html' : undefined
}

/** Why the decoded text isn't a page: it's empty, has no markup, or is another kind of document (SVG, a feed). */
export function refusedText(html: string): FetchProblem | undefined {
  if (html.trim() === '') return 'empty'
  const root = html
    .slice(0, 200_000)
    .replace(/^\ufeff/, '')
    .replace(/<!--[\s\S]*?(-->|$)|<\?[\s\S]*?(\?>|$)/g, '')
    .trimStart()
  if (/^<(!doctype\s+)?(svg|rss|feed|rdf:rdf|urlset|sitemapindex|math|opml)\b/i.test(root)) return 'not_html'
  return /<[a-z!][^<]*>/i.test(root) && !/^[[{]/.test(root) ? undefined : 'not_html'
}

const binaryMagic = [
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'RIFF',
  'PK\x03\x04',
  '\x1f\x8b',
  '\x7fELF',
  'MZ',
  '\0\0\0',
  'Rar!',
  '7z\xbc',
  'ID3',
  'OggS',
  'wOF',
]
