import { publicUrl } from '@/lib/env'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

const closed = ['/desk', '/admin', '/preview', '/api', '/sign-in', '/invite', '/reset', '/profile']

export function GET(): Response {
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl()}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
