import { publicUrl } from '@/lib/env'

/** Where to go after signing in or out: a path of this site, else the desk. No spelling leads elsewhere. */
export function safeTarget(asked: string | null | undefined, fallback = '/desk'): string {
  if (!asked || asked.length > 500 || /[\\\p{Cc}\s]/u.test(asked)) return fallback
  const base = publicUrl()
  if (!URL.canParse(asked, base)) return fallback
  const url = new URL(asked, base)
  if (url.origin !== new URL(base).origin || !['http:', 'https:'].includes(url.protocol)) return fallback
  // From the sign-in page back to itself would be a loop.
  if (/^\/sign-in(\/|$)/i.test(url.pathname)) return fallback
  if (url.username || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return fallback
  return url.pathname + url.search
}
