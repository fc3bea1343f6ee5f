import { headers } from 'next/headers'
import { networkOf, readAddress } from '@/lib/limits/client-network'

/** The address at the other end of the socket, as our own server noted it; no header of the client counts. */
export async function clientAddress(): Promise<string> {
  return addressIn((await headers()).get('x-lensroom-address'))
}

/** What limits count as one client; see `networkOf`. A note that holds no address counts as one client too. */
export function addressIn(header: string | null | undefined): string {
  const address = readAddress(header ?? '')
  return address ? networkOf(address) : 'unknown'
}
