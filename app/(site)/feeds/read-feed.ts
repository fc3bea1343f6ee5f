import { listNotedStories } from '@/domain/stories/list-noted-stories'
import { publicLens, publicTopic } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { site } from '../reads'
import type { Feed } from './feed'
import { lensItem, storyItem } from './feed-item'

const limit = 30

/** The newest stories of the site. */
export async function siteFeed(): Promise<Feed> {
  const [{ siteName, tagline }, stories] = await Promise.all([site(), listNotedStories({ limit })])
  return {
    ...placed('', siteName),
    title: siteName,
    description: tagline,
    items: stories.map((story) => storyItem(story, publicUrl())),
  }
}

/** The newest stories of a topic, or null when readers find none under it. */
export async function topicFeed(slug: string): Promise<Feed | null> {
  const topic = await publicTopic(slug)
  if (!topic) return null
  const [{ siteName }, stories] = await Promise.all([site(), listNotedStories({ topic: slug, limit })])
  return {
    ...placed(`/topics/${topic.slug}`, siteName),
    title: `${topic.name} · ${siteName}`,
    description: `News briefs on ${topic.name}, each read through several lenses.`,
    items: stories.map((story) => storyItem(story, publicUrl())),
  }
}

/** What one lens says of the newest stories that show it, or null when none does. */
export async function lensFeed(key: string): Promise<Feed | null> {
  const lens = await publicLens(key)
  if (!lens) return null
  const [{ siteName }, stories] = await Promise.all([site(), listNotedStories({ lens: key, limit })])
  if (stories.length === 0) return null
  return {
    ...placed(`/lenses/${lens.key}`, siteName),
    title: `${lens.name} · ${siteName}`,
    description: [lens.frame, lens.disclaimer].filter(Boolean).join(' '),
    items: stories.flatMap((story) =>
      story.story.lenses
        .filter((one) => one.key === key && one.state === 'shown')
        .map((one) => lensItem(story, one, publicUrl())),
    ),
  }
}

const placed = (path: string, siteName: string) => ({
  siteName,
  home: `${publicUrl()}${path || '/'}`,
  folder: `${publicUrl()}${path}`,
})
