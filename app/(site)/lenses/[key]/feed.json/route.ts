import { answerFeed } from '../../../feeds/answer-feed'
import { jsonFeed } from '../../../feeds/json-feed'
import { lensFeed } from '../../../feeds/read-feed'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ key: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return answerFeed(await lensFeed((await params).key), jsonFeed)
}
