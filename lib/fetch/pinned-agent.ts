import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Agent } from 'undici'
import type { CheckedUrl } from './check-url'
import { FetchRefused } from './outcome'
import { isPrivateAddress } from './private-address'

type ResolvedAddress = { address: string; family: number }

/** Every address of a name, as the system resolver sees it. */
export type LookupAll = (hostname: string) => Promise<ResolvedAddress[]>

export const systemLookup: LookupAll = (hostname) => dnsLookup(hostname, { all: true, verbatim: true })

/**
 * An agent for one request whose sockets can only reach the addresses that were checked: the name is resolved once, here.
 * Refuses a name as soon as one of its addresses is private, and a name without addresses.
 */
export async function pinnedAgent(target: CheckedUrl, lookup: LookupAll, connectMs: number): Promise<Agent> {
  const host = target.url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host, lookup)
  if (!target.exempt && addresses.some(({ address }) => isPrivateAddress(address)))
    throw new FetchRefused('not_allowed')

  const [first] = addresses
  if (!first) throw new FetchRefused('unreachable')
  return new Agent({
    connections: 1,
    maxHeaderSize: 32_768,
    connect: {
      timeout: connectMs,
      lookup: (hostname, options, done) => {
        if (hostname !== host) done(new Error('not the checked host'), '', 0)
        else if (options.all) done(null, addresses)
        else done(null, first.address, first.family)
      },
    },
  })
}

async function resolve(host: string, lookup: LookupAll): Promise<ResolvedAddress[]> {
  try {
    const answers = await lookup(host)
    return answers
      .map(({ address }) => ({ address, family: isIP(address) }))
      .filter(({ family }) => family !== 0)
  } catch {
    throw new FetchRefused('unreachable')
  }
}
