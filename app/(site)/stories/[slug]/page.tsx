import type { Metadata } from 'next'
import { JsonLd } from '@/components/site/json-ld'
import { opening } from '@/components/site/opening'
import { StoryArticle } from '@/components/site/story-article'
import { storyJsonLd } from '@/components/site/story-json-ld'
import { StoryList } from '@/components/site/story-list'
import { pageDisclosure, reportWords } from '@/domain/stories/disclosure'
import { relatedStories } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import type { Search } from '../../before'
import { pageMetadata } from '../../metadata'
import { site } from '../../reads'
import { storyOrGoneMetadata, storyOrTombstone } from './story-or-tombstone'

type Props = { params: Promise<{ slug: string }>; searchParams: Search }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { story, gone } = await storyOrGoneMetadata(slug)
  if (!story) return gone
  const { content, firstPublishedAt, publishedAt } = story
  return pageMetadata({
    title: content.headline,
    description: opening(reportWords(content, 'summary')),
    path: `/stories/${story.slug}`,
    aiDisclosure: pageDisclosure(content),
    version: story.number,
    article: {
      publishedTime: firstPublishedAt.toISOString(),
      modifiedTime: publishedAt.toISOString(),
      section: content.topics[0]?.name,
    },
  })
}

export default async function StoryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [{ story, gone }, related, settings, asked] = await Promise.all([
    storyOrTombstone(slug),
    relatedStories(slug),
    site(),
    searchParams,
  ])
  if (!story) return gone
  return (
    <>
      <JsonLd value={storyJsonLd(story, { siteName: settings.siteName, origin: publicUrl() })} />
      <StoryArticle content={story.content} site={settings} publication={story} asked={asked} />
      {related.length > 0 && (
        <aside className="related" aria-labelledby="related">
          <h2 id="related" className="ruled small">
            Related stories
          </h2>
          <StoryList stories={related} level={3} />
        </aside>
      )}
    </>
  )
}
