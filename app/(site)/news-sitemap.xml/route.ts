import { listNews } from '@/domain/stories/list-addresses'
import { publicUrl } from '@/lib/env'
import { site } from '../reads'
import { answerXml } from '../sitemaps/answer-xml'
import { newsSitemap } from '../sitemaps/news-sitemap'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

const twoDays = 48 * 3_600_000

export async function GET(): Promise<Response> {
  const [{ siteName }, stories] = await Promise.all([site(), listNews(new Date(Date.now() - twoDays))])
  return answerXml(newsSitemap({ siteName, origin: publicUrl() }, stories))
}
