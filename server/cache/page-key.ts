/**
 * Every address that readers and their programs have, as the folders of `app/` spell it, with the query parameters that
 * it reads. An address that matches none of them has nothing, and no other parameter is part of a page's address.
 */
export const publicRoutes: Readonly<Record<string, readonly string[]>> = {
  '/': ['before'],
  '/.well-known/lensroom-keys.json': [],
  '/about': [],
  '/api/v1/stories': ['before', 'topic', 'lens', 'limit'],
  '/api/v1/stories/[slug]': [],
  '/archive': [],
  '/archive/[year]/[month]': [],
  '/atom.xml': [],
  '/card.png': [],
  '/corrections': ['before'],
  '/disclosure': [],
  '/feed.json': [],
  '/feed.xml': [],
  '/lenses': [],
  '/lenses/[key]': ['before'],
  '/lenses/[key]/atom.xml': [],
  '/lenses/[key]/feed.json': [],
  '/lenses/[key]/feed.xml': [],
  '/news-sitemap.xml': [],
  '/nothing-here': [],
  '/robots.txt': [],
  '/search': ['q', 'topic', 'lens', 'page'],
  '/sitemap.xml': [],
  '/sitemaps/[file]': [],
  '/stories/[slug]': ['order', 'hide', 'compare'],
  '/stories/[slug]/card.png': [],
  '/stories/[slug]/ninjs.json': [],
  '/stories/[slug]/record': ['version'],
  '/stories/[slug]/record.json': ['version'],
  '/stories/[slug]/report': ['passage'],
  '/stories/[slug]/versions': [],
  '/stories/[slug]/versions/[number]': ['against'],
  '/topics': [],
  '/topics/[slug]': ['before'],
  '/topics/[slug]/atom.xml': [],
  '/topics/[slug]/feed.json': [],
  '/topics/[slug]/feed.xml': [],
}

/** Pages that are made for one reader's words or eyes: rendered, never remembered. */
const notKept = /^\/search$|^\/stories\/[^/]+\/report$/

/** The most characters a parameter value may have. The form that takes a passage cuts it. */
export const longestParameter = 200
const cutElsewhere = 'passage'

export type PageAddress = {
  key: string
  path: string
  keep: boolean
  /** The route that the path fits, or null. */
  route: string | null
  /** The parts of the path where the route has a name in brackets. */
  parts: Readonly<Record<string, string>>
  /** The parameters that the route reads. */
  query: URLSearchParams
  /** A parameter with a value that is longer than any of ours, or null. */
  tooLong: string | null
  /** Whether it is the sample address of nothing, whose answer serves all of its kind. */
  isSample: boolean
}

/**
 * The one address of a public page: its path in one spelling, and of the query only the parameters that the page
 * reads, each once, a repeated one as a list, and in a fixed order. Two requests with the same key get the same bytes.
 */
export function pageAddress(decodedPath: string, url: string): PageAddress {
  const spelled = decodedPath.split('/').map(encodeURIComponent).join('/')
  const path = spelled.length > 1 ? spelled.replace(/\/$/, '') : spelled
  const { route, parts } = routeOf(path)
  const asked = url.indexOf('?')
  const given = new URLSearchParams(asked === -1 ? '' : url.slice(asked))
  const query = new URLSearchParams()
  let tooLong: string | null = null
  for (const name of route === null ? [] : (publicRoutes[route] ?? [])) {
    const values = given.getAll(name).filter(Boolean)
    if (name !== cutElsewhere && values.some(isTooLong)) tooLong ??= name
    if (values.length > 0) query.set(name, values.join(','))
  }
  return {
    key: keyFor(path, query),
    path,
    keep: !notKept.test(path),
    route,
    parts,
    query,
    tooLong,
    isSample: false,
  }
}

/** The same page with other parameters. */
export const withQuery = (address: PageAddress, query: URLSearchParams): PageAddress => ({
  ...address,
  query,
  key: keyFor(address.path, query),
})

const keyFor = (path: string, query: URLSearchParams) => (query.size > 0 ? `${path}?${query}` : path)

const isTooLong = (value: string) => value.length > longestParameter && [...value].length > longestParameter

const patterns = Object.keys(publicRoutes).map((route) => ({
  route,
  pattern: new RegExp(`^${route.replaceAll('.', '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`),
}))

function routeOf(path: string): Pick<PageAddress, 'route' | 'parts'> {
  for (const { route, pattern } of patterns) {
    const match = pattern.exec(path)
    if (!match) continue
    const parts = Object.entries(match.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)])
    return { route, parts: Object.fromEntries(parts) }
  }
  return { route: null, parts: {} }
}
