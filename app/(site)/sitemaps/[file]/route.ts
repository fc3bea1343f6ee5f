import { sitemapFiles } from '@/domain/stories/list-addresses'
import { answerXml } from '../answer-xml'
import { readPlaces } from '../read-places'
import { sitemapFile } from '../sitemap-files'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ file: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1] ?? 0)
  // A count rules out a file that can't exist before a hundred thousand addresses are read.
  if (number === 0 || number > (await sitemapFiles())) return answerXml(null)
  return answerXml(sitemapFile(await readPlaces(), number))
}
