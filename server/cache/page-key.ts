type Route = { path: RegExp; parameters: readonly string[] }

/** The query parameters that public pages read. Any other one is no part of a page's address. */
const routes: readonly Route[] = [
  { path: /^\/$/, parameters: ['before'] },
  { path: /^\/(topics|lenses)\/[^/]+$/, parameters: ['before'] },
  { path: /^\/corrections$/, parameters: ['before'] },
  { path: /^\/stories\/[^/]+$/, parameters: ['order', 'hide', 'compare'] },
  { path: /^\/stories\/[^/]+\/report$/, parameters: ['passage'] },
  { path: /^\/stories\/[^/]+\/record(\.json)?$/, parameters: ['version'] },
  { path: /^\/stories\/[^/]+\/versions\/[^/]+$/, parameters: ['against'] },
  { path: /^\/search$/, parameters: ['q', 'topic', 'lens', 'page'] },
  { path: /^\/api\/v1\/stories$/, parameters: ['before', 'topic', 'lens', 'limit'] },
]

/** Pages that are made for one reader's words or eyes: rendered, never remembered. */
const notKept = /^\/search$|^\/stories\/[^/]+\/report$/

export type PageAddress = { key: string; path: string; keep: boolean }

/**
 * The one address of a public page: its path in one spelling, and of the query only the parameters that the page
 * reads, each once, a repeated one as a list, and in a fixed order. Two requests with the same key get the same bytes.
 */
export function pageAddress(decodedPath: string, url: string): PageAddress {
  const spelled = decodedPath.split('/').map(encodeURIComponent).join('/')
  const path = spelled.length > 1 ? spelled.replace(/\/$/, '') : spelled
  const given = new URLSearchParams(url.split('?')[1] ?? '')
  const kept = new URLSearchParams()
  for (const name of parametersOf(path)) {
    const value = given.getAll(name).filter(Boolean).join(',')
    if (value) kept.set(name, value)
  }
  const query = kept.toString()
  return { key: query ? `${path}?${query}` : path, path, keep: !notKept.test(path) }
}

const parametersOf = (path: string): readonly string[] =>
  routes.find((route) => route.path.test(path))?.parameters ?? []
