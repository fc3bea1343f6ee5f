import { cleanLine } from '../text/clean-text'
import type { ArticleData } from './json-ld'
import type { MetaTags } from './meta-tags'

export type FoundTitle = { title: string; element: Element | undefined }

/**
 * The headline as readers saw it: the `<h1>` that resembles what the page's metadata calls itself, else the metadata, editorial before social,
 * else `<title>` without the site's name, else the first `<h2>` of a page that has none of these. Gives the element too, so that byline and date can be looked for below it.
 */
export function findTitle(document: Document, meta: MetaTags, data: ArticleData, site: string): FoundTitle {
  const page = cleanLine(document.querySelector('title')?.textContent ?? '').slice(0, 500)
  const editorial = [
    data.headline,
    meta.first('parsely-title'),
    meta.first('sailthru:title'),
    meta.first('dc:title', 'dcterms:title'),
    meta.first('citation_title'),
    meta.first('title'),
    meta.first('headline'),
  ]
  const social = [meta.first('og:title'), meta.first('twitter:title'), meta.first('twitter:text:title')]
  const claims = [...editorial, ...social, page].filter(Boolean).map((claim) => claim.slice(0, 500))

  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"]')]
    .slice(0, 60)
    .map((element) => ({ element, title: cleanLine(element.textContent ?? '') }))
    .filter(({ element, title }) => title.length > 3 && title.length < 400 && !element.querySelector('p, ul'))
  const scored = headings.map((heading) => ({
    ...heading,
    score: Math.max(0, ...claims.map((claim) => likeness(heading.title, claim))),
  }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (next.score > (top?.score ?? 0) ? next : top),
    undefined,
  )
  if (best && best.score >= 0.5) return { title: best.title, element: best.element }

  const said = [...editorial, ...social].find(Boolean)
  const only = headings.length === 1 ? headings[0] : undefined
  const second =
    claims.length + headings.length === 0 && document.querySelector('article h2, main h2, body h2')
  if (second) return { title: cleanLine(second.textContent ?? '').slice(0, 400), element: second }
  const title = said
    ? withoutSite(said, [site], false)
    : page
      ? withoutSite(page, [site], true)
      : (only?.title ?? '')
  return { title, element: (best ?? only)?.element }
}

/** Share of words two headlines have in common, against the shorter one, so a kicker or a site name does no harm. */
function likeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  const shorter = Math.min(left.size, right.size)
  if (shorter === 0 || (shorter < 3 && Math.max(left.size, right.size) > shorter * 2)) return 0
  const common = [...left].filter((word) => right.has(word)).length
  return (common / shorter + common / Math.max(left.size, right.size)) / 2
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Cuts a trailing " | Site": always when it is the site's own name, and from a `<title>` also after a headline. */
function withoutSite(title: string, sites: string[], guess: boolean): string {
  const cut = title.match(/^(.+\S)\s+[|–—\-·•»:✩]+\s+(\S.*?)$/u)
  if (!cut?.[1] || !cut[2]) return title
  const tail = squeezed(cut[2])
  const own = sites.some(
    (site) => site !== '' && (squeezed(site).includes(tail) || tail.includes(squeezed(site))),
  )
  const looksLikeSite =
    guess &&
    wordsOf(cut[1]).size >= 3 &&
    wordsOf(cut[2]).size <= 4 &&
    wordsOf(cut[2]).size < wordsOf(cut[1]).size
  return own || looksLikeSite ? cut[1] : title
}

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
