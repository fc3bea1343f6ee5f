/** A page that somebody could serve to stop the reader of articles, and what it is made of. */
export type HostilePage = { name: string; html: string }

/** Every kind of hostile or merely odd page, each about `bytes` long. The same on every call. */
export const hostilePages = (bytes: number): HostilePage[] => [
  ...bodies.map(([name, unit, end = '']) => ({ name, html: page(filled(unit, bytes) + end) })),
  ...nested.map(([name, tag]) => ({ name, html: page(closed(tag, bytes)) })),
  { name: 'attributes of one element', html: page(`<p ${numbered('a', bytes)}>${sentence}</p>`) },
  { name: 'attributes without an end', html: `<html><body><p ${filled('a="b" ', bytes)}` },
  { name: 'one long attribute', html: page(`<p class="${filled('a ', bytes)}">${sentence}</p>`) },
  { name: 'one long style', html: page(`<p style="${filled('a:b;', bytes)}">${sentence}</p>`) },
  { name: 'a style sheet of hidden classes', html: head(`<style>${numberedRules(bytes)}</style>`) },
  { name: 'a style sheet that never closes', html: head(`<style>${filled('a{', bytes)}`) },
  { name: 'nested media rules', html: head(`<style>${filled('@media a{b{', bytes)}</style>`) },
  { name: 'style comments', html: head(`<style>${filled('/*', bytes)}</style>`) },
  { name: 'metadata', html: head(filled('<meta name="author" content="Dana Whitlow">', bytes)) },
  { name: 'links', html: head(filled('<link rel="canonical" href="/a">', bytes)) },
  { name: 'a long title', html: head(`<title>${filled('Port | Fees - ', bytes)}</title>`) },
  { name: 'a long description', html: head(`<meta name="description" content="${filled('a ', bytes)}">`) },
  { name: 'a comment that never closes', html: `<html><body>${sentence}<!-- ${filled('a ', bytes)}` },
  { name: 'one giant comment', html: page(`${sentence}<!-- ${filled('a- ', bytes)} -->`) },
  { name: 'one giant script', html: page(`<script>${filled('if(a<b){}', bytes)}</script>${sentence}`) },
  { name: 'a script that never closes', html: page(`<script>${filled('<b>', bytes)}`) },
  { name: 'structured data, nested', html: head(data(`${filled('[', bytes)}`)) },
  { name: 'structured data, closed', html: head(data('['.repeat(bytes / 2) + ']'.repeat(bytes / 2))) },
  { name: 'structured data, a long list', html: head(data(`[${filled('{"@type":"Article"},', bytes)}{}]`)) },
  { name: 'structured data, many authors', html: head(data(authors(bytes))) },
  { name: 'many blocks of structured data', html: head(filled(data('{"@type":"NewsArticle"}'), bytes)) },
  { name: 'one long word', html: page(`<p>${filled('a', bytes)}</p>`) },
  { name: 'one long line', html: page(`<p>${filled(sentence, bytes)}</p>`) },
  { name: 'spaces', html: page(`<p>a${filled(' ', bytes)}b</p>`) },
  { name: 'line breaks', html: page(`<p>a${filled('\n', bytes)}b</p>`) },
  { name: 'open angles', html: page(filled('<', bytes)) },
  { name: 'closing tags', html: page(filled('</p>', bytes)) },
  { name: 'closing tags of nothing', html: page(filled('</x>', bytes)) },
  { name: 'document types', html: filled('<!doctype html>', bytes) },
  { name: 'pages in a page', html: filled('<html><head></head><body>a', bytes) },
  { name: 'nothing but text', html: filled(sentence, bytes) },
]

const sentence = 'The port commission approved a rise in berth fees, and ferries asked for a delay. '
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Port</title></head><body><article><h1>Port fees rise</h1>${body}</article></body></html>`
const head = (inside: string) =>
  `<!doctype html><html><head>${inside}</head><body><h1>Port fees rise</h1><p>${sentence.repeat(9)}</p></body></html>`
const filled = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length))
const data = (json: string) => `<script type="application/ld+json">${json}</script>`
const numbered = (name: string, bytes: number) =>
  Array.from({ length: bytes / 8 }, (_, at) => `${name}${at}="b"`).join(' ')
const numberedRules = (bytes: number) =>
  Array.from({ length: bytes / 24 }, (_, at) => `.hidden${at}{display:none}`).join('\n')
const authors = (bytes: number) =>
  JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Port fees rise',
    author: Array.from({ length: bytes / 40 }, (_, at) => ({ '@type': 'Person', name: `Dana W${at}` })),
  })
const closed = (tag: string, bytes: number) => {
  const times = Math.floor(bytes / (2 * tag.length + 5))
  return `<${tag}>`.repeat(times) + sentence.repeat(9) + `</${tag}>`.repeat(times)
}

const nested: [name: string, tag: string][] = [
  'div',
  'span',
  'ul><li',
  'font',
  'b',
  'table><tr><td',
  'blockquote',
]
  .concat(['section', 'a', 'form', 'p', 'svg', 'template', 'iframe', 'button', 'article'])
  .map((tag) => [`${tag.replaceAll('><', ' ')} within itself`, tag])

const bodies: [name: string, unit: string, end?: string][] = [
  ['open blocks', '<div>', 'deep'],
  ['open blocks with text', '<div>a', 'deep'],
  ['open spans', '<span>a'],
  ['open fonts', '<font>a'],
  ['open lists', '<ul><li>a'],
  ['open tables', '<table><tr><td>'],
  ['open tables with text', '<table><tr><td>a '],
  ['closed tables', `<table><tr><td>${sentence}</td></tr></table>`],
  ['rows', '<tr><td>a</td><td>b</td></tr>'],
  ['a table of one column', '<table><tr><td>a</td></tr></table>'],
  ['breaks', '<br>'],
  ['breaks with text', 'a<br><br>'],
  ['empty paragraphs', '<p></p>'],
  ['open paragraphs', '<p>'],
  ['short paragraphs', '<p>a</p>'],
  ['paragraphs with commas', '<p>a, b, c, d, e, f, g, h, i, j, k, l, m</p>'],
  ['real paragraphs', `<p>${sentence}${sentence}</p>`],
  ['real paragraphs in blocks', `<div><p>${sentence}${sentence}</p></div>`],
  ['headlines', '<h1>Port fees rise</h1>'],
  ['links in the text', '<a href="/a">Dana Whitlow</a> '],
  ['bylines', '<span class="byline author">By Dana Whitlow</span>'],
  ['dates', '<time class="date" datetime="2024-03-01">March 1, 2024</time>'],
  ['images', '<img src="/a.png" alt="a">'],
  ['hidden elements', '<div style="display:none">a</div>'],
  ['elements hidden in each other', '<div style="display:none">a<b hidden>'],
  ['comments', '<!-- a -->'],
  ['scripts', '<script>a</script>'],
  ['styles', '<style>.a{display:none}</style>'],
  ['forms', '<form><input><select><option>a</select></form>'],
  ['definitions', '<dl><dt>a<dd>b</dl>'],
  ['crossed tags', '<b><i>a</b></i>'],
  ['headings without an end', '<h2>a'],
  ['unknown tags', '<x-a>a'],
  ['entities', '&amp;&#1234;&nbsp;'],
  ['broken entities', '&#x'],
  ['templates', '<template><div>'],
  ['drawings', '<svg><g>'],
  ['asides', '<aside class="related">a</aside>'],
]
