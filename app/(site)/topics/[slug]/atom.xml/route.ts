import { answerFeed } from '../../../feeds/answer-feed'
import { atom } from '../../../feeds/atom'
import { topicFeed } from '../../../feeds/read-feed'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return answerFeed(await topicFeed((await params).slug), atom)
}
