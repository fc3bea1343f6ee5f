import { answerFeed } from '../feeds/answer-feed'
import { jsonFeed } from '../feeds/json-feed'
import { siteFeed } from '../feeds/read-feed'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerFeed(await siteFeed(), jsonFeed)
}
