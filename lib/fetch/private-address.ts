import { BlockList, isIP } from 'node:net'

/**
 * Whether an IP address is in a private, local, reserved or translated range, so that no page may be fetched from it.
 * Anything but an IP address counts as private. Ranges: IANA special-purpose registries (RFC 6890 and its updates).
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 0) return true
  return family === 4 ? refusedV4.check(bare, 'ipv4') : refusedV6.check(bare, 'ipv6')
}

const ipv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Global unicast is 2000::/3; the first three entries refuse all the rest, with mapped, compatible, NAT64, unique-local and link-local. */
const ipv6 = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

/** Two lists, because one would hold an IPv4 address against the IPv6 range of mapped addresses too. */
const refusedV4 = new BlockList()
const refusedV6 = new BlockList()
for (const [network, prefix] of ipv4) refusedV4.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of ipv6) refusedV6.addSubnet(network, prefix, 'ipv6')
