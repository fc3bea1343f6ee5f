import type { Metadata } from 'next'
import { topicsWithStories } from '@/domain/stories/queries'
import { pageMetadata } from '../metadata'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: 'Topics', description: 'Every topic with a story.', path: '/topics' })
}

export default async function TopicsPage() {
  const topics = await topicsWithStories()
  return (
    <>
      <h1>Topics</h1>
      {topics.length === 0 && <p className="plain">No story has been published yet.</p>}
      <ul className="index">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <h2>
              <a className="title" href={`/topics/${topic.slug}`}>
                {topic.name}
              </a>
            </h2>
            <p className="small soft">{topic.stories === 1 ? '1 story' : `${topic.stories} stories`}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
