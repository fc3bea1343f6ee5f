import type { FindNear } from './find-near'
import type { ArticleData } from './json-ld'
import type { MetaTags } from './meta-tags'
import { type FoundDate, parseDate } from './parse-date'

/**
 * When the article was first published, as an ISO instant, from the most to the least trusted place: structured data, metadata, `<time>`,
 * a date near the headline, the address. A day without a time gives way to a time on that day that a later place knows.
 */
export function findDate(
  elements: FindNear,
  meta: MetaTags,
  data: ArticleData,
  headline: Element | undefined,
  url: string,
  monthFirst: boolean,
): string | null {
  const read = (text: string) => parseDate(text, monthFirst)
  let found: FoundDate | undefined
  for (const place of places(elements, meta, data, headline, url)) {
    const dates = place().flatMap((text) => read(text) ?? [])
    found ??= dates[0]
    if (found?.precision === 'time') break
    const finer = found && dates.find((date) => date.precision === 'time' && near(date.iso, found?.iso ?? ''))
    if (finer) return finer.iso
  }
  return found?.iso ?? null
}

/** Lazily, so that the page is only searched when its metadata is silent. */
function places(
  elements: FindNear,
  meta: MetaTags,
  data: ArticleData,
  headline: Element | undefined,
  url: string,
): (() => string[])[] {
  return [
    () => [data.published],
    () => meta.all('datepublished'),
    () => elements('[itemprop~="datePublished"]').map(machineDate),
    () => published.flatMap((name) => meta.all(name)).slice(0, 4),
    () =>
      elements('time[pubdate], [itemprop~="dateCreated"], time[class*="publish"], time.entry-date').map(
        machineDate,
      ),
    () =>
      elements('time[datetime], abbr.published[title]')
        .filter((element) => !isUpdate(element))
        .map(machineDate)
        .slice(0, 3),
    () => general.flatMap((name) => meta.all(name)),
    () => elements(dated).slice(0, 300).map(shortText).filter(Boolean).slice(0, 6),
    () => (headline ? leaves(elements) : []),
    () => elements('time').map(machineDate).slice(0, 1),
    () => [dateInUrl(url)],
  ]
}

const published = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'pubdate',
  'published',
  'article:publicationdate',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'dc:date:issued',
  'dcterms:issued',
  'dcterms:created',
  'dc:date:created',
  'citation_publication_date',
  'sailthru:date',
]
const general = [
  'dc:date',
  'dcterms:date',
  'date',
  'created-date',
  'citation_date',
  'article:created',
  'rnews:datepublished',
  'displaydate',
]

const dated = [
  '[class*="publish"]',
  '[class*="dateline"]',
  '[class*="timestamp"]',
  '[class*="date"]',
  '[class*="time"]',
  '[class*="byline"]',
  '[class*="Byline"]',
  '[class*="author"]',
  '[id*="date"]',
].join(', ')

const isUpdate = (element: Element) =>
  /updat|modif/i.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`) &&
  !/publish|entry-date/i.test(element.getAttribute('class') ?? '')

const machineDate = (element: Element) =>
  element.getAttribute('content') ||
  element.getAttribute('datetime') ||
  element.getAttribute('title') ||
  shortText(element)

function shortText(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.length > 0 && text.length <= 160 ? text : ''
}

/** Pages without telling class names: the first short texts after the headline that are little more than a date. */
function leaves(elements: FindNear): string[] {
  return elements('span, p, div, li, small, em, i, td')
    .filter((element) => element.children.length === 0)
    .slice(0, 150)
    .map(shortText)
    .filter((text) => text.length >= 8 && text.length <= 60 && /\d/.test(text))
}

function dateInUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const parts = path.match(/\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/)
  if (parts) return `${parts[1]}-${parts[2]}-${parts[3]}`
  return path.match(/[-_/]((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=[-_/.]|$)/)?.[1] ?? ''
}

const near = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) <= 36 * 3_600_000
