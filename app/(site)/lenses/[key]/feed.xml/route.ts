import { answerFeed } from '../../../feeds/answer-feed'
import { lensFeed } from '../../../feeds/read-feed'
import { rss } from '../../../feeds/rss'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ key: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return answerFeed(await lensFeed((await params).key), rss)
}
