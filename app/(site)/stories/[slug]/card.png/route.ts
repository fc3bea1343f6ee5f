import { dayInWords } from '@/domain/stories/disclosure'
import { cardLine, cutHeadline, drawable } from '../../../cards/card-words'
import { drawCard } from '../../../cards/draw-card'
import { site, storyAt } from '../../../reads'
import { noStory } from '../../no-story'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

/** The card of a story; without its headline when that is written in letters that our type does not have. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const [story, { siteName }] = await Promise.all([storyAt(slug), site()])
  if (!story) return await noStory(slug)
  const { content, firstPublishedAt } = story
  return await drawCard({
    siteName: drawable(siteName) ?? 'News',
    title: cutHeadline(drawable(content.headline) ?? 'A news brief, read through several lenses'),
    foot: [dayInWords(firstPublishedAt), cardLine(content)],
  })
}
