import { noStory } from '@/app/(site)/stories/no-story'
import { storyAddress } from '@/domain/stories/address'
import { listNotedStories } from '@/domain/stories/list-noted-stories'
import { publicUrl } from '@/lib/env'
import { answerJson } from '../../answer-json'
import { storyJson } from '../story-json'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** One published story; 308 from an old address, 410 with the reason for a withdrawn one. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const address = await storyAddress(slug)
  switch (address.kind) {
    case 'published': {
      const [story] = await listNotedStories({ slug, limit: 1 })
      return story ? answerJson(storyJson(story, publicUrl())) : await noStory(slug)
    }
    case 'moved': {
      const location = `${publicUrl()}/api/v1/stories/${encodeURIComponent(address.slug)}`
      return answerJson({ moved: location }, 308, { location })
    }
    case 'withdrawn':
    case 'unknown':
      return await noStory(slug)
  }
}
