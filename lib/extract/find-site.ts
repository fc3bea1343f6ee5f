import { cleanLine } from '../text/clean-text'
import type { MetaTags } from './meta-tags'

/**
 * The name of the site: what its data or metadata say, else a name on the page that is spelled like its host, else the
 * host. In an archive's copy the site is the copied one, and the archive's own name doesn't count.
 */
export function findSite(document: Document, meta: MetaTags, publisher: string, url: string): string {
  const host = hostOf(url)
  const outer = URL.canParse(url) ? plainHost(new URL(url).hostname) : ''
  const isReal = (claim: string) =>
    claim !== '' && plainHost(claim) !== host && (outer === host || !hasNameOf(claim, outer))
  const said = [publisher, meta.first('og:site_name'), meta.first('application-name')].find(isReal)
  return said ?? namesOn(document).find((name) => isNameOf(name, host)) ?? host
}

/** An address inside an archive's, as in web.archive.org/web/2020/https://example.org/a, is the site's own. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { hostname, pathname, search } = new URL(url)
  const inside = `${pathname}${search}`
    .match(/\/(https?:\/{1,2}[^/].*)$/)?.[1]
    ?.replace(/^(https?:)\/+/, '$1//')
  if (inside && URL.canParse(inside)) return hostOf(inside)
  return plainHost(hostname)
}

const plainHost = (host: string) => host.replace(/^(?:www|m|mobile|amp)\./, '')

/** What a page may call its site: the end of its title, its logo, its way home, and names in its structured data. */
function namesOn(document: Document): string[] {
  const titles = (document.querySelector('title')?.textContent ?? '').slice(0, 500).split(/\s[|–—·•:-]\s|: /u)
  const logos = [...document.querySelectorAll('header img[alt], a[href="/"] img[alt]')].slice(0, 10)
  const homes = [...document.querySelectorAll('a[href="/"], header a')].slice(0, 20)
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)
  return [
    ...titles,
    ...logos.map((logo) => logo.getAttribute('alt') ?? ''),
    ...homes.map((home) => home.textContent ?? ''),
    ...data.flatMap((script) =>
      [
        ...(script.textContent ?? '').slice(0, 100_000).matchAll(/"name"\s{0,5}:\s{0,5}"([^"\\]{2,80})"/g),
      ].map(([, name = '']) => name),
    ),
  ]
    .map((name) => cleanLine(name.slice(0, 200)))
    .filter((name) => /\p{L}/u.test(name) && name.length < 80)
}

/** "Keeptime Web Archive" has the name of keeptime.example in it. */
const hasNameOf = (name: string, host: string) =>
  labelsOf(host).some((label) => label.length > 4 && squeezed(name).includes(label))

/** "The Harbour Post" is spelled like harbourpost.example. */
function isNameOf(name: string, host: string): boolean {
  const letters = squeezed(name.replace(/^the\s/i, ''))
  return labelsOf(host).some((label) => label.length > 3 && (label === letters || label === squeezed(name)))
}

const labelsOf = (host: string) => host.split('.').slice(0, -1).map(squeezed)
const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
