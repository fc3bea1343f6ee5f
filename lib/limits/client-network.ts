import { isIP } from 'node:net'

/**
 * The bare IP address in what a socket or a proxy wrote: without a port, brackets, quotes or zone, and IPv4 in its own
 * spelling when it was mapped into IPv6. Null when it is something else.
 */
export function readAddress(written: string): string | null {
  const text = written.trim().replace(/^"(.*)"$/, '$1')
  const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text) ?? []
  const address = bracketed ?? (isIP(text) ? text : text.replace(/:\d{1,5}$/, ''))
  const bare = address.replace(/%.*$/, '').toLowerCase()
  if (isIP(bare) === 0) return null
  return isIP(bare) === 4 ? bare : plainV4(bare)
}

/** What a limit counts as one client: an IPv4 address, or the /64 that one household has in IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** ::ffff:192.0.2.1 and ::ffff:c000:201 are 192.0.2.1. */
function plainV4(address: string): string {
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff'
  if (!isMapped) return address
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight groups of an IPv6 address; the parser of addresses writes every spelling in one way. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [before = '', after] = canonical.split('::')
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean))
  if (!head || !tail) return []
  const missing = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array<string>(missing).fill('0'), ...tail]
}
