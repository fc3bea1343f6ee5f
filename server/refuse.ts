import type { IncomingMessage } from 'node:http'
import { type Addresses, isOurHost } from './addresses'
import type { Kind } from './kinds'
import type { PlainAnswer } from './plain-answer'

export const bodyLimit = 1_000_000
const longestAddress = 8_000

/** The decoded path, or null for a spelling that no page of ours has. */
export function pathOf(url: string): string | null {
  const [path = ''] = url.split('?')
  if (!path.startsWith('/') || path.startsWith('//') || /\\|%(2f|5c|7f|[01])/i.test(path)) return null
  try {
    const decoded = decodeURIComponent(path)
    return decoded.split('/').some((part) => part === '..' || part === '.') ? null : decoded
  } catch {
    return null
  }
}

/** Why a request is not let in, or null. Checked before any other code of ours or Next's sees it. */
export function refusal(request: IncomingMessage, kind: Kind, addresses: Addresses): PlainAnswer | null {
  const { method = '', url = '', headers } = request
  if (kind !== 'health' && !isOurHost(addresses, headers.host)) {
    return { status: 400, words: 'This site does not answer under that name.' }
  }
  if (url.length > longestAddress) return { status: 414, words: 'This address is too long.' }
  const allowed = methodsOf(kind)
  if (!allowed.includes(method)) {
    return {
      status: 405,
      words: 'This page does not take such a request.',
      headers: { Allow: allowed.join(', ') },
    }
  }
  if (method !== 'POST') return null
  if (!isOwnPost(headers, addresses)) {
    return { status: 403, words: 'This form was sent from another site, so it was not accepted.' }
  }
  if (headers['content-encoding']) return { status: 400, words: 'Compressed requests are not accepted.' }
  if (Number(headers['content-length'] ?? 0) > bodyLimit) return tooLarge
  return null
}

export const tooLarge: PlainAnswer = { status: 413, words: 'This request is too large. The limit is 1 MB.' }

const takesForms: readonly Kind[] = ['form', 'newsroom', 'link', 'api']
const methodsOf = (kind: Kind) => (takesForms.includes(kind) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'])

/**
 * Browsers name a form's origin; programs that name nothing don't carry anybody else's cookies. A page that sends no
 * referrer names "null", and only a browser can add that the form is from the same origin (Fetch, 3.1).
 */
function isOwnPost(headers: IncomingMessage['headers'], { origins }: Addresses): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin === 'null') return site === 'same-origin'
  if (origin !== undefined) return origins.has(origin)
  return site === undefined || site === 'same-origin' || site === 'none'
}
