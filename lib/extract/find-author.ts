import { cleanLine } from '../text/clean-text'
import type { FindNear } from './find-near'
import type { ArticleData } from './json-ld'
import type { MetaTags } from './meta-tags'

/**
 * Who wrote the article, several names joined by ", ", from structured data, metadata, `itemprop`, `rel="author"`, then
 * what looks like a byline below the headline.
 * Addresses, handles, generic names, the site itself and other organizations don't count; an empty string means that
 * nobody is named.
 */
export function findAuthor(
  document: Document,
  elements: FindNear,
  meta: MetaTags,
  data: ArticleData,
  site: string,
): string {
  const isPerson = (name: string) => isName(name) && !isHouse(name, [site, data.publisher])
  const sources = [
    () => data.authors,
    () => firstFilled(named.map((name) => meta.all(name))),
    () => nearest(elements(marked)),
    () => nearest([...document.querySelectorAll(marked)]),
    () =>
      firstFilled(
        meta
          .names()
          .filter(isOther)
          .map((name) => meta.all(name)),
      ),
    () => nearest(elements('a[rel~="author"], [rel~="author"]:not(link)')),
    () => nearest(elements(bylines)),
    () =>
      nearest(
        elements(
          '[class*="author"]:not(article):not(body), [class*="Author"]:not(body), [class*="auteur"], [id*="author"]',
        ),
      ),
    () =>
      nearest(
        elements(
          '[class*="writer"], [class*="contributor"], [class*="reporter"], [class*="journalist"], cite',
        ),
      ),
    () => written(elements('p, span, div, li, em, address').slice(0, 120)),
    () => meta.all('sailthru:author'),
  ]
  for (const source of sources) {
    const names = unique(source().map(cleanName).filter(isPerson))
    if (names.length > 0) return names.join(', ')
  }
  return ''
}

const named = [
  'dc:creator',
  'dcterms:creator',
  'parsely-author',
  'citation_author',
  'byl',
  'byline',
  'article_author',
  'author',
  'article:author',
  'article:author_name',
  'og:author',
  'authors',
]

/** "qc:author", "deeplink:authorName1": other vocabularies end the same way. */
const isOther = (name: string) =>
  /author(?:_?name)?\d*$/.test(name) && !/image|url|id$|sailthru|avatar/.test(name)

const marked = '[itemprop~="author"], [itemprop~="creator"]'

const bylines = [
  '[class*="byline"]',
  '[class*="Byline"]',
  '[class*="by-line"]',
  '[id*="byline"]',
  '[class*="author-name"]',
  '[class*="authorname"]',
  '[class*="author_name"]',
  '[class*="author__name"]',
]
  .map((selector) => `${selector}:not(body):not(article)`)
  .join(', ')

const firstFilled = (lists: string[][]) =>
  lists.map((list) => list.filter((value) => isName(cleanName(value)))).find((list) => list.length > 0) ?? []

/** The first element that names somebody, with its siblings of the same kind: two linked authors share a parent. */
function nearest(elements: Element[]): string[] {
  for (const element of elements) {
    const names = namesOf(element).filter((name) => isName(cleanName(name)))
    if (names.length === 0) continue
    const beside = elements.filter(
      (other) =>
        other !== element &&
        other.parentElement === element.parentElement &&
        other.localName === element.localName,
    )
    return [...names, ...beside.flatMap(namesOf)]
  }
  return []
}

/** Parts that are marked as a name win over the whole byline, which may hold a job, a date and a share count. */
function namesOf(element: Element): string[] {
  const content = element.getAttribute('content')
  if (content) return [content]
  for (const selector of inner) {
    const parts = [...element.querySelectorAll(selector)]
      .map((part) => part.textContent ?? '')
      .filter((text) => isName(cleanName(text)))
    if (parts.length > 0) return selector === 'a' ? parts.slice(0, 1) : parts
  }
  return [element.textContent ?? '']
}

const inner = [
  '[itemprop~="name"]',
  'a[rel~="author"]',
  '[class~="fn"]',
  '[class*="name"]:not([class*="user"])',
  'a[href*="author"], a[href*="/by/"], a[href*="/writer"], a[href*="/people/"], a[href*="/staff/"]',
  'a',
]

/** A separate line that begins with "By". */
function written(elements: Element[]): string[] {
  const line = elements
    .map((element) => cleanLine(element.textContent ?? ''))
    .find(
      (text) => text.length < 80 && /^(?:written |words )?(?:by|von|par|por|di|door):? \p{Lu}/iu.test(text),
    )
  return line && /^\S+ (?:\S+ )?\p{Lu}/u.test(line) ? [line] : []
}

function cleanName(raw: string): string {
  return cleanLine(raw.slice(0, 4000))
    .slice(0, 400)
    .replace(/https?:\S*|\S+@\S+\.\S+/gi, ' ')
    .replace(/@\w+/g, ' ')
    .replace(
      /^\W*(?:(?:written|words|story|posted|reported|text|article) )?(?:by|von|par|por|di|door|av|autor(?:in)?|author)\b\s*:?\s*/iu,
      '',
    )
    .replace(/\s*[|•·/–—]\s.*$|\s+-\s.*$/u, '')
    .replace(
      /[,;]?\s+(?:(?:on|in|at|am|le|el)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\p{L}{3,9}\.? \d{1,2}(?:,|\s|$)|\d{1,2}[./ ]).*$/iu,
      '',
    )
    .replace(
      /\s+(?:published|updated|posted|follow|view profile|see full bio|biography|contact|email|contributor|read more)\b.*$/iu,
      '',
    )
    .replace(/[\s,;:|/–—-]+$/u, '')
    .replace(/^[\s,;:|/–—-]+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 100 &&
    /\p{L}{2}/u.test(name) &&
    !/[{}<>=\\]|\.(?:com|org|net)\b|\d{3}/u.test(name) &&
    name.split(' ').length <= 14 &&
    !generic.test(name)
  )
}

/**
 * The publisher under its own name, a part of a newsroom, or a wire agency. In one string beside people an agency stays:
 * taking it out would mean to know where names end.
 */
const isHouse = (name: string, houses: string[]) =>
  houses.some((house) => house !== '' && squeezed(house) === squeezed(name)) ||
  (!name.includes(',') && organization.test(name))

const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const organization =
  /\b(?:staff|newsroom|news ?desk|desk|team|editorial|editors|redaktion|redacción|rédaction|redazione|agency|agence|bureau|press association|associated press|news service|wire|inc|ltd|llc|gmbh|media group|correspondents|reporters|contributors)\b\.?$|^(?:the editors?|reuters|afp|dpa|ap|upi|bloomberg(?: news)?|agencies|wires)$/i

const generic =
  /^(?:admin(?:istrator)?|author|authors|editor|guest|user|root|webmaster|staff|null|undefined|unknown|by|follow|share|comments?|see (?:full )?bio|full bio|biography|profile|more|contact|home|about|subscribe|twitter|facebook|email|about the author|on \w+)$|^(?:view|see|read|all|more)\b.*\b(?:archive|archives|posts|articles|stories|bio|profile)\b/i

const unique = (names: string[]) =>
  names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at)
