import { env } from '@/lib/env'

/** The hosts and origins that the site answers to, and whether it is reached over https. */
export type Addresses = { hosts: Set<string>; origins: Set<string>; https: boolean }

/** PUBLIC_URL's host and origin; when that is not set, this machine's own names with our port. */
export function ourAddresses(): Addresses {
  const { PUBLIC_URL, PORT } = env()
  const urls = PUBLIC_URL
    ? [PUBLIC_URL]
    : ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${PORT}`)
  const parsed = urls.map((url) => new URL(url))
  return {
    hosts: new Set(parsed.map(({ host }) => host)),
    origins: new Set(parsed.map(({ origin }) => origin)),
    https: parsed.every(({ protocol }) => protocol === 'https:'),
  }
}

/** Whether a Host header names us; a default port may be written out. */
export function isOurHost({ hosts, https }: Addresses, header: string | undefined): boolean {
  if (!header || !/^[a-z0-9.:[\]-]+$/i.test(header)) return false
  const host = header.toLowerCase()
  return hosts.has(host) || hosts.has(host.replace(https ? /:443$/ : /:80$/, ''))
}
