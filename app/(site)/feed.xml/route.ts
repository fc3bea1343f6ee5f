import { storyList } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { site } from '../reads'
import { rssOf } from './rss'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [{ siteName, tagline }, stories] = await Promise.all([site(), storyList({ limit: 30 })])
  return new Response(rssOf({ siteName, tagline, origin: publicUrl() }, stories), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
