import { Readability } from '@mozilla/readability'
import { cleanLine, cleanText } from '../text/clean-text'
import { countWords } from '../text/words'
import type { Article } from './article'
import { boundPage } from './bound-page'
import { clearPage } from './clear-page'
import { findAuthor } from './find-author'
import { findDate } from './find-date'
import { findNear } from './find-near'
import { findTitle } from './find-title'
import { settleInlineMarks } from './inline-marks'
import { readJsonLd } from './json-ld'
import { languageOf } from './language'
import { type MetaTags, readMeta } from './meta-tags'
import { paragraphsOf } from './paragraphs'
import { parsePage } from './parse-page'
import { removeHidden } from './remove-hidden'

/**
 * Reads title, author, dates, lead, language and text from an article page, by rules that hold for every site.
 * The text has no hidden elements, comments or invisible characters; how many were taken out is told. Never throws for a strange page, but can take any time:
 * pages from outside are read by `readArticle`, in a thread that is ended.
 */
export function extractArticle(raw: string, url: string): Article {
  const { html, cut } = boundPage(raw)
  const document = parsePage(html)
  settleInlineMarks(document)
  const meta = readMeta(document)
  const data = readJsonLd(document)
  // What readers don't see decides nothing: no title, no author, no date.
  const { prose, ...parts } = removeHidden(document)
  const pdf =
    document.querySelector('main a[href*=".pdf"], article a[href*=".pdf"], body a[href$=".pdf"]') !== null
  const site = data.publisher || meta.first('og:site_name', 'application-name') || hostOf(url)
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

  clearPage(document)
  const { text, invisible } = cleanText(withoutHeadline(mainText(document, html) || data.body, title))
  const language = languageOf(lang, text)
  const promised = Math.max(data.words, countWords(data.body, language))
  const free = data.free === undefined ? {} : { free: data.free }
  return {
    ...found,
    text,
    language,
    removed: { ...parts, invisible },
    ...free,
    ...(cut && { cut }),
    ...(prose > 0 && { held: prose }),
    ...(pdf && { pdf }),
    ...(promised > 0 && { promised }),
  }
}

/** Readability rewrites the document it reads, so what it cannot handle is read from the page's own blocks instead. */
function mainText(document: Document, html: string): string {
  const content = readable(document)
  if (content) return content
  const again = parsePage(html)
  settleInlineMarks(again)
  removeHidden(again)
  return paragraphsOf(again.querySelector('article') ?? again.querySelector('main') ?? again.body).join(
    '\n\n',
  )
}

/** The headline is told on its own, so it does not open the text as well. */
function withoutHeadline(text: string, title: string): string {
  const [first = '', ...rest] = text.split('\n\n')
  return title !== '' && cleanLine(first) === title ? rest.join('\n\n') : text
}

function readable(document: Document): string {
  const metadata = [...document.querySelectorAll('meta, link')]
  for (const element of metadata.slice(200)) element.remove()
  try {
    const result = new Readability<string>(document, {
      charThreshold: 500,
      maxElemsToParse: 60_000,
      keepClasses: false,
    }).parse()
    if (!result?.content) return ''
    return paragraphsOf(parsePage(result.content).body).join('\n\n')
  } catch {
    return ''
  }
}

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

/** An address inside an archive's, as in web.archive.org/web/2020/https://example.org/a, is the site's own. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { hostname, pathname, search } = new URL(url)
  const inside = `${pathname}${search}`
    .match(/\/(https?:\/{1,2}[^/].*)$/)?.[1]
    ?.replace(/^(https?:)\/+/, '$1//')
  if (inside && URL.canParse(inside)) return hostOf(inside)
  return hostname.replace(/^(?:www|m|mobile|amp)\./, '')
}
