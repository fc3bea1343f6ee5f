import type { IncomingMessage } from 'node:http'
import type { Addresses } from './addresses'

const cookieName = /^(__Secure-|__Host-)?next-auth\.callback-url$/

/** Makes `callbackUrl` in address and cookie lead to this site or nowhere: next-auth fails on hostile ones. */
export function cleanReturnAddress(request: IncomingMessage, addresses: Addresses): void {
  const { url = '/', headers } = request
  if (/callbackurl/i.test(url)) request.url = cleanQuery(url, addresses)
  if (headers.cookie?.includes('next-auth.callback-url')) {
    headers.cookie = cleanCookies(headers.cookie, addresses)
  }
}

/** The path on this site that an address means, or null. */
function pathOnSite(value: string, { origins }: Addresses): string | null {
  if (/[\\\s\p{Cc}]/u.test(value)) return null
  const [base = ''] = origins
  if (!URL.canParse(value, base)) return null
  const { origin, pathname, search } = new URL(value, base)
  return origins.has(origin) && !pathname.startsWith('//') ? pathname + search : null
}

function cleanQuery(url: string, addresses: Addresses): string {
  const [path = '/', query = ''] = url.split(/\?(.*)/s)
  const parameters = new URLSearchParams(query)
  const name = [...parameters.keys()].find((key) => key.toLowerCase() === 'callbackurl')
  if (!name) return url
  const target = pathOnSite(parameters.get(name) ?? '', addresses)
  parameters.delete(name)
  if (target) parameters.set('callbackUrl', target)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

function cleanCookies(header: string, addresses: Addresses): string {
  const kept = header.split(/;\s*/).filter((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    return !cookieName.test(name) || leadsHere(value, addresses)
  })
  return kept.join('; ')
}

function leadsHere(encoded: string, addresses: Addresses): boolean {
  try {
    return pathOnSite(decodeURIComponent(encoded), addresses) !== null
  } catch {
    return false
  }
}
