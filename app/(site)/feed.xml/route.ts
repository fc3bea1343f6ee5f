import { answerFeed } from '../feeds/answer-feed'
import { siteFeed } from '../feeds/read-feed'
import { rss } from '../feeds/rss'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerFeed(await siteFeed(), rss)
}
