import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedLinks } from '@/components/site/feed-links'
import { OlderLink } from '@/components/site/older-link'
import { StoryList } from '@/components/site/story-list'
import { publicTopic, storyPage } from '@/domain/stories/queries'
import { beforeOf, type Search } from '../../before'
import { pageMetadata } from '../../metadata'

type Props = { params: Promise<{ slug: string }>; searchParams: Search }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await publicTopic((await params).slug)
  if (!topic) notFound()
  return pageMetadata({
    title: topic.name,
    description: `News briefs on ${topic.name}, each read through several lenses.`,
    path: `/topics/${topic.slug}`,
    hasFeeds: true,
  })
}

export default async function TopicPage({ params, searchParams }: Props) {
  const topic = await publicTopic((await params).slug)
  if (!topic) notFound()
  const before = await beforeOf(searchParams)
  const { stories, older } = await storyPage({ topic: topic.slug, limit: 12, before })
  if (stories.length === 0) notFound()
  return (
    <>
      <p className="kicker small">Topic</p>
      <h1>{topic.name}</h1>
      <StoryList stories={stories} />
      <OlderLink path={`/topics/${topic.slug}`} older={older} />
      <FeedLinks path={`/topics/${topic.slug}`} what="topic" />
    </>
  )
}
