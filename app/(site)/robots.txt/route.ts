import { publicUrl } from '@/lib/env'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

const closed = [
  '/desk',
  '/admin',
  '/preview',
  '/api/',
  '/sign-in',
  '/invite',
  '/reset',
  '/profile',
  '/search',
  '/reports',
]

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl()}/sitemap.xml`,
    `Sitemap: ${publicUrl()}/news-sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
