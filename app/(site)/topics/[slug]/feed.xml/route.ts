import { answerFeed } from '../../../feeds/answer-feed'
import { topicFeed } from '../../../feeds/read-feed'
import { rss } from '../../../feeds/rss'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return answerFeed(await topicFeed((await params).slug), rss)
}
