import { isIP } from 'node:net'
import { FetchRefused } from './outcome'
import { isPrivateAddress } from './private-address'

export type CheckedUrl = { url: URL; exempt: boolean }

/**
 * Parses an address and refuses, before any look-up: other schemes, user info, control characters, a trailing dot, ports but 80 and 443,
 * private IP literals in every spelling, and names that only have a meaning inside a network. A `host:port` in allowHosts is exempt from the last three.
 */
export function checkUrl(raw: string, base: URL | undefined, allowHosts: string[]): CheckedUrl {
  if (raw.length > 4096 || controls.test(raw)) throw new FetchRefused('bad_url')
  const url = URL.canParse(raw, base?.href) ? new URL(raw, base?.href) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new FetchRefused('bad_url')
  if (url.username || url.password || url.hostname === '' || url.hostname.endsWith('.'))
    throw new FetchRefused('bad_url')
  url.hash = ''

  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const exempt = allowHosts.includes(`${url.hostname.toLowerCase()}:${port}`)
  if (exempt) return { url, exempt }

  if (port !== '80' && port !== '443') throw new FetchRefused('not_allowed')
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) ? isPrivateAddress(literal) : isLocalName(literal)) throw new FetchRefused('not_allowed')
  return { url, exempt }
}

const controls = /\p{Cc}/u

const localSuffix =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|test|invalid|example|onion)$/

const isLocalName = (host: string) => !host.includes('.') || localSuffix.test(host)
