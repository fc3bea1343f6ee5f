import type { IncomingMessage } from 'node:http'
import { isPrivateAddress } from '@/lib/fetch/private-address'
import { readAddress } from '@/lib/limits/client-network'
import type { Addresses } from './addresses'

/** Headers that only Next itself, or an untrusted proxy, would set. */
const inside =
  /^(x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|next-resume|content-security-policy|x-request-id$|x-http-method)/

/** Next's development client waits for these headers; they mean nothing in production. */
const development = /^x-nextjs-(html-)?request-id$/

/** Removes headers that could pass for internal ones, and writes the true values. */
export function cleanIncoming(
  request: IncomingMessage,
  id: string,
  policy: string,
  { https }: Addresses,
  dev: boolean,
): void {
  const { headers } = request
  const address = addressOf(request, https)
  for (const name of Object.keys(headers)) {
    if (inside.test(name) && !(dev && development.test(name))) delete headers[name]
  }
  headers['x-request-id'] = id
  headers['x-forwarded-host'] = headers.host
  headers['x-forwarded-proto'] = https ? 'https' : 'http'
  headers['x-lensroom-address'] = address
  headers['x-lensroom-path'] = pageAsked(request.url ?? '/')
  // Let in because the browser vouched for it (refuse.ts); Next asks for a name.
  if (headers.origin === 'null') headers.origin = `${headers['x-forwarded-proto']}://${headers.host}`
  // Next takes the nonce for its scripts from here.
  headers['content-security-policy'] = policy
}

/** The requested page, to return to after signing in, without what Next adds for its own fetches. */
function pageAsked(url: string): string {
  const [path = '/', query = ''] = url.split(/\?(.*)/s)
  const kept = query.split('&').filter((pair) => pair !== '' && !/^_rsc(=|$)/.test(pair))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/**
 * Whose request it is. When the site is https, TLS ends at a proxy: if that has a private address, the last
 * address in X-Forwarded-For is the one it wrote itself, with or without a port. What a client wrote before that is
 * never trusted.
 */
function addressOf({ headers, socket }: IncomingMessage, https: boolean): string {
  // Unwraps the spelling of a dual-stack socket, in which every IPv4 address would look private.
  const peer = readAddress(socket.remoteAddress ?? '') ?? ''
  if (!https || !isPrivateAddress(peer)) return peer
  const last = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
  return readAddress(last ?? '') ?? peer
}
