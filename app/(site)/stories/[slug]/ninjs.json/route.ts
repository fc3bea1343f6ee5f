import { answerJson } from '@/app/api/v1/answer-json'
import { publishedStory } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { site } from '../../../reads'
import { noStory } from '../../no-story'
import { ninjsOf } from './ninjs'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const [story, { siteName }] = await Promise.all([publishedStory(slug), site()])
  return story ? answerJson(ninjsOf(story, { siteName, origin: publicUrl() })) : await noStory(slug)
}
