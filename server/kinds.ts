/** How the gateway treats a path: readers' pages, their forms, the newsroom, an endpoint, a file, or a health check. */
export type Kind = 'public' | 'form' | 'newsroom' | 'link' | 'api' | 'asset' | 'health'

const newsroom = ['/desk', '/admin', '/sign-in', '/profile', '/metrics']
/** Pages whose address is itself a secret. */
const links = ['/invite', '/reset', '/preview', '/reports']
/** Pages in the readers' design on which somebody types; each is made for the person who asks. */
const readersForm = /^\/stories\/[^/]+\/report\/?$/
const publicApi = '/api/v1'

/** The kind of a decoded path. */
export function kindOf(path: string): Kind {
  if (under(path, '/_next')) return 'asset'
  if (under(path, '/api/health')) return 'health'
  if (under(path, publicApi)) return 'public'
  if (under(path, '/api')) return 'api'
  if (links.some((start) => under(path, start))) return 'link'
  if (readersForm.test(path)) return 'form'
  return newsroom.some((start) => under(path, start)) ? 'newsroom' : 'public'
}

const under = (path: string, start: string) => path === start || path.startsWith(`${start}/`)
