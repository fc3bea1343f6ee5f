import { answerXml } from '../answer-xml'
import { readPlaces } from '../read-places'
import { sitemapFile } from '../sitemap-files'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ file: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1]
  return answerXml(number ? sitemapFile(await readPlaces(), Number(number)) : null)
}
