import { markupText } from '@/lib/text/xml'
import { type Feed, type FeedFormat, type FeedItem, lastChange } from './feed'

/** Atom 1.0 (RFC 4287). Written here because the library's writer cannot say that a content is HTML. */
export const atom: FeedFormat = {
  file: 'atom.xml',
  type: 'application/atom+xml',
  write: (feed) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
${head(feed)}
${feed.items.map(entry).join('\n')}
</feed>
`,
}

const head = (feed: Feed) =>
  [
    element('id', `${feed.folder}/atom.xml`),
    element('title', feed.title),
    feed.description && element('subtitle', feed.description),
    element('updated', lastChange(feed).toISOString()),
    `<author>${element('name', feed.siteName)}</author>`,
    link('self', `${feed.folder}/atom.xml`, 'application/atom+xml'),
    link('alternate', feed.home, 'text/html'),
  ]
    .filter(Boolean)
    .join('\n')

const entry = (item: FeedItem) =>
  [
    `<entry${item.language && ` xml:lang="${markupText(item.language)}"`}>`,
    element('id', item.id),
    element('title', item.title),
    link('alternate', item.url, 'text/html'),
    item.source && link('via', item.source.url),
    element('published', item.published.toISOString()),
    element('updated', item.updated.toISOString()),
    ...item.topics.map((name) => `<category term="${markupText(name)}"/>`),
    `<content type="html">${markupText(item.html)}</content>`,
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')

const element = (name: string, text: string) => `<${name}>${markupText(text)}</${name}>`

const link = (rel: string, href: string, type?: string) =>
  `<link rel="${rel}" href="${markupText(href)}"${type ? ` type="${type}"` : ''}/>`
