import { cleanLine, cleanText } from '../text/clean-text'
import { countWords } from '../text/words'
import { removeArchiveBar } from './archive-bar'
import type { Article } from './article'
import { boundPage } from './bound-page'
import { clearPage } from './clear-page'
import { withDataText } from './data-text'
import { endsInButton } from './ends-in-button'
import { findAuthor } from './find-author'
import { findDate } from './find-date'
import { findNear } from './find-near'
import { findSite } from './find-site'
import { findTitle } from './find-title'
import { settleInlineMarks } from './inline-marks'
import { readJsonLd } from './json-ld'
import { languageOf } from './language'
import { leadsOn } from './leads-on'
import { mainText } from './main-text'
import { type MetaTags, readMeta } from './meta-tags'
import { openCaptions } from './open-captions'
import { openNoscript } from './open-noscript'
import { outlineOf } from './outline'
import { parsePage } from './parse-page'
import { removeHidden } from './remove-hidden'
import { tidyText } from './tidy-text'
import { takeOutWalls, type Wall } from './walls'

/**
 * Reads title, author, dates, lead, language and text from an article page, by rules that hold for every site.
 * The text has no hidden elements, comments or invisible characters; how many were taken out is told. Never throws for a strange page, but can take any time:
 * pages from outside are read by `readArticle`, in a thread that is ended.
 */
export function extractArticle(raw: string, url: string): Article {
  const bound = boundPage(raw)
  const document = parsePage(bound.html)
  settleInlineMarks(document)
  const meta = readMeta(document)
  const data = readJsonLd(document)
  const leads = leadsOn(document, url)
  // What readers don't see decides nothing: no title, no author, no date.
  const { prose, rest, ...parts } = removeHidden(document)
  removeArchiveBar(document, url)
  openNoscript(document)
  const pdf =
    document.querySelector('main a[href*=".pdf"], article a[href*=".pdf"], body a[href$=".pdf"]') !== null
  const site = findSite(document, meta, data.publisher, url)
  const { title, element } = findTitle(document, meta, data, site)
  const lang = [
    document.documentElement.getAttribute('lang') ?? '',
    document.body.getAttribute('lang') ?? '',
    data.language,
    meta.first('content-language', 'og:locale', 'language', 'dc:language'),
  ]
  const monthFirst = !lang.some((tag) => /^[a-z]{2}\b/i.test(tag) && !/^en$|^en[-_]us/i.test(tag))
  const near = findNear(document, element)
  const found = {
    title,
    author: findAuthor(document, near, meta, data, site),
    site,
    publishedAt: findDate(near, meta, data, element, url, monthFirst),
    canonicalUrl: canonicalOf(document, meta, url),
    lead:
      meta.first('og:description', 'description', 'twitter:description') ||
      data.description ||
      meta.first('dc:description', 'sailthru:description'),
  }

  const read = readText(document, element, { ...found, body: data.body })
  const { text, invisible } = cleanText(read.text)
  const language = languageOf(lang, text)
  const promised = Math.max(data.words, countWords(data.body, language))
  return {
    ...found,
    text,
    language,
    removed: { ...parts, invisible },
    ...(data.free !== undefined && { free: data.free }),
    ...((bound.cut || read.isBegun || (rest && !read.isCompleted)) && { cut: true }),
    ...(prose > 0 && { held: prose }),
    ...(pdf && { pdf }),
    ...(promised > 0 && { promised }),
    ...(leads && { leads }),
    ...(read.wall !== 'none' && !read.isCompleted && { wall: read.wall }),
  }
}

type Told = { title: string; author: string; lead: string; body: string }

/** `isCompleted`: the structured data had more of the text; `isBegun`: a button would fetch more. */
type Read = { text: string; wall: Wall; isCompleted: boolean; isBegun: boolean }

/** The text of the article, and whether the page asks for something before it shows the rest. */
function readText(document: Document, headline: Element | undefined, told: Told): Read {
  const isFilm = document.querySelector('video, [itemtype*="VideoObject"]') !== null
  openCaptions(document)
  const heading = headline ?? headingOf(document, told.title)
  const headlines = [told.title, cleanLine(heading?.textContent ?? '')]
  const page = outlineOf(document.body, heading)
  clearPage(page)
  const wall = takeOutWalls(page)
  const hasButton = endsInButton(page)
  const shown = mainText(document, page)
  const paragraphs = withDataText(shown, told.body)
  const text = tidyText(paragraphs, { headlines, author: told.author, isFilm }).join('\n\n')
  const isCompleted = paragraphs !== shown
  const isBegun = hasButton && !isCompleted && text.length < longestOpening
  return { text: isFilm && !isText(text) ? told.lead : text, wall, isCompleted, isBegun }
}

/** In characters: a longer text with a button below it is mostly whole. */
const longestOpening = 900

/** The heading that reads as the title does, or the only one of its rank. */
function headingOf(document: Document, title: string): Element | undefined {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4')].slice(0, 200)
  const tops = headings.filter(({ localName }) => localName === 'h1')
  return (
    headings.find((heading) => title !== '' && cleanLine(heading.textContent ?? '') === title) ??
    (tops.length === 1 ? tops[0] : undefined)
  )
}

/** A word or two from a menu are no text. */
const isText = (text: string) => text.length >= 60 || /[.!?…。！？]/u.test(text)

function canonicalOf(document: Document, meta: MetaTags, url: string): string {
  const claims = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    meta.first('og:url'),
  ]
  const home = URL.canParse(url) && new URL(url).pathname === '/'
  for (const claim of claims) {
    if (claim === '' || !URL.canParse(claim, url)) continue
    const found = new URL(cleanLine(claim), url)
    if (
      !/^https?:$/.test(found.protocol) ||
      found.username ||
      found.password ||
      (found.pathname === '/' && !home)
    )
      continue
    found.hash = ''
    return found.href
  }
  return url
}
