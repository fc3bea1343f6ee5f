import { publicUrl } from '@/lib/env'
import { answerXml } from '../sitemaps/answer-xml'
import { readPlaces } from '../sitemaps/read-places'
import { sitemap } from '../sitemaps/sitemap-files'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerXml(sitemap(await readPlaces(), publicUrl()))
}
