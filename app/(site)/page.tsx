import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LeadStory } from '@/components/site/lead-story'
import { OlderLink } from '@/components/site/older-link'
import { StoryList } from '@/components/site/story-list'
import { storyPage, topicsWithStories } from '@/domain/stories/queries'
import { beforeOf, type Search } from './before'
import { pageMetadata } from './metadata'
import { site } from './reads'

type Props = { searchParams: Search }

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: null, description: (await site()).tagline, path: '/' })
}

export default async function FrontPage({ searchParams }: Props) {
  const before = await beforeOf(searchParams)
  const [{ siteName, tagline }, { stories, older }, topics] = await Promise.all([
    site(),
    storyPage({ limit: 13, before }),
    topicsWithStories(),
  ])
  const [lead, ...more] = stories
  if (before !== undefined && !lead) notFound()
  return (
    <>
      <h1 className="tagline small soft">{before === undefined ? tagline || siteName : 'Older stories'}</h1>
      {!lead && <p className="plain">Nothing has been published yet. Please come back soon.</p>}
      {before === undefined && lead ? (
        <>
          <LeadStory row={lead} />
          {more.length > 0 && <h2 className="ruled small">More stories</h2>}
          <StoryList stories={more} level={3} />
        </>
      ) : (
        <StoryList stories={stories} />
      )}
      <OlderLink path="/" older={older} />
      {topics.length > 0 && (
        <nav className="topic-row small" aria-label="Topics">
          <ul className="row">
            {topics.map((topic) => (
              <li key={topic.slug}>
                <a href={`/topics/${topic.slug}`}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
