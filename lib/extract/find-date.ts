import type { FindNear } from './find-near'
import type { ArticleData } from './json-ld'
import type { MetaTags } from './meta-tags'
import { type FoundDate, parseDate } from './parse-date'

/**
 * When the article was first published, as an ISO instant, from the most to the least trusted place: structured data,
 * metadata, `<time>`, a date near the headline, the address. A day without a time gives way to a time on that day that a
 * later place knows. A date that is still to come, or that says what else happened then, isn't one of publication.
 */
export function findDate(
  elements: FindNear,
  meta: MetaTags,
  data: ArticleData,
  headline: Element | undefined,
  url: string,
  monthFirst: boolean,
): string | null {
  const latest = Date.now() + aheadOfUtc
  const read = (text: string) => {
    const date = parseDate(text, monthFirst)
    return date && Date.parse(date.iso) <= latest ? date : undefined
  }
  let found: FoundDate | undefined
  for (const place of places(elements, meta, data, headline, url)) {
    const dates = place().flatMap((text) => read(text) ?? [])
    found ??= dates[0]
    if (found?.precision === 'time') break
    const finer = dates.find((date) => date.precision === 'time' && found && isFiner(date, found))
    if (finer) return finer.iso
  }
  return found?.iso ?? null
}

/** Where it is tomorrow already. */
const aheadOfUtc = 14 * 3_600_000

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
        .filter((element) => !isUpdate(element) && !isSomethingElse(element))
        .map(machineDate)
        .slice(0, 3),
    () => general.flatMap((name) => meta.all(name)),
    () => elements(dated).slice(0, 300).map(shortText).filter(isPublication).slice(0, 6),
    () => (headline ? leaves(elements) : []),
    () =>
      elements('time')
        .filter((element) => !isSomethingElse(element))
        .map(machineDate)
        .slice(0, 1),
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

/** A time in a running sentence, or beside words that say what else happened then. */
function isSomethingElse(element: Element): boolean {
  if (/publish|entry-date|dateline/i.test(element.getAttribute('class') ?? '')) return false
  const line = element.closest('p, li, td, dd, div, span')
  const around = (line?.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (line?.localName === 'p' && around.length > 160) return true
  const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const before = around.length <= 160 ? around.slice(0, around.indexOf(own)).slice(-40) : ''
  return !isPublication(before) && before !== ''
}

/** Whether a short text may tell of publication: it does so in words, or names nothing else that has a date. */
const isPublication = (text: string) =>
  text !== '' && (/publish|posted|first/i.test(text.slice(-60)) || !otherDates.test(text))

const otherDates =
  /updat|modif|revis|correct|accept|receiv|review|expir|deadline|due|hearing|takes place|event|meeting|session|starts?\b|begins?\b|opens\b|until|next\b|upcoming|scheduled|since|born|copyright|©|aktualisiert|mis à jour|actualizado|aggiornato/i

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
    .filter((text) => text.length >= 8 && text.length <= 60 && /\d/.test(text) && isPublication(text))
}

function dateInUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const parts = path.match(/\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/)
  if (parts) return `${parts[1]}-${parts[2]}-${parts[3]}`
  return path.match(/[-_/]((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=[-_/.]|$)/)?.[1] ?? ''
}

/** Zones lie quarters of an hour apart: a clock without one is the same moment only if the quarters agree. */
function isFiner(time: FoundDate, { iso, clock = 0, ...day }: FoundDate): boolean {
  const apart = Date.parse(time.iso) - Date.parse(iso) - clock
  if (day.precision === 'day' && clock > 0 && Math.abs(apart % quarter) >= minute) return false
  return Math.abs(Date.parse(time.iso) - Date.parse(iso)) <= 36 * 3_600_000
}
const minute = 60_000
const quarter = 15 * minute
