import { storyAddress } from '@/domain/stories/address'
import { listNotedStories } from '@/domain/stories/list-noted-stories'
import { tombstone } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { answerJson, answerProblem } from '../../answer-json'
import { storyJson } from '../story-json'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** One published story; 308 from an old address, 410 with the reason for a withdrawn one. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const address = await storyAddress(slug)
  switch (address.kind) {
    case 'published': {
      const [story] = await listNotedStories({ slug, limit: 1 })
      return story ? answerJson(storyJson(story, publicUrl())) : unknown()
    }
    case 'moved': {
      const location = `${publicUrl()}/api/v1/stories/${encodeURIComponent(address.slug)}`
      return answerJson({ moved: location }, 308, { location })
    }
    case 'withdrawn': {
      const gone = await tombstone(slug)
      const more: Record<string, string> = gone ? { reason: gone.reason, at: gone.at.toISOString() } : {}
      return answerProblem(410, 'withdrawn', 'This story was withdrawn.', more)
    }
    case 'unknown':
      return unknown()
  }
}

const unknown = () => answerProblem(404, 'unknown_story', 'There is no published story of this slug.')
