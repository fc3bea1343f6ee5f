import { headers } from 'next/headers'

/** The address at the other end of the socket, as our own server noted it; no header of the client counts. */
export async function clientAddress(): Promise<string> {
  return addressIn((await headers()).get('x-lensroom-address'))
}

/** An IPv6 address counts as its /64: one household has that many. */
export function addressIn(header: string | null | undefined): string {
  const address =
    header
      ?.trim()
      .toLowerCase()
      .replace(/^::ffff:/, '') || 'unknown'
  return address.includes('::') || !address.includes(':') ? address : address.split(':').slice(0, 4).join(':')
}
