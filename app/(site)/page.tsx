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

/** One that leads, two beside each other, the rest in rows of three. */
const onFront = 12

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: null, description: (await site()).tagline, path: '/' })
}

export default async function FrontPage({ searchParams }: Props) {
  const before = await beforeOf(searchParams)
  const [{ siteName, tagline }, { stories, older }, topics] = await Promise.all([
    site(),
    storyPage({ limit: onFront, before }),
    topicsWithStories(),
  ])
  const [lead, ...more] = stories
  if (before !== undefined && !lead) notFound()
  if (before !== undefined) {
    return (
      <>
        <h1>Older stories</h1>
        <StoryList stories={stories} />
        <OlderLink path="/" older={older} />
      </>
    )
  }
  return (
    <div className="front">
      <h1 className="tagline small soft">{tagline || siteName}</h1>
      {lead ? <LeadStory row={lead} /> : <p>Nothing has been published yet. Please come back soon.</p>}
      {more.length > 0 && <h2 className="unseen">More stories</h2>}
      <StoryList stories={more} level={3} />
      <OlderLink path="/" older={older} />
      {topics.length > 0 && (
        <nav className="by-topic" aria-labelledby="by-topic">
          <h2 id="by-topic" className="ruled small">
            By topic
          </h2>
          <ul className="small">
            {topics.map((topic) => (
              <li key={topic.slug}>
                <a href={`/topics/${topic.slug}`}>{topic.name}</a>{' '}
                <span className="soft">{topic.stories}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
