import { listAddresses, type StoryPlace } from '@/domain/stories/list-addresses'
import { publicLensLibrary, topicsWithStories } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import type { Place } from './sitemap-files'

/** Every public page that is worth finding, with when it changed last where that is known. */
export async function readPlaces(): Promise<Place[]> {
  const [stories, topics, lenses] = await Promise.all([
    listAddresses(),
    topicsWithStories(),
    publicLensLibrary(),
  ])
  const [latest] = [...stories].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  const places: Place[] = [
    { url: '/', changed: latest?.publishedAt },
    ...['/topics', '/lenses', '/archive', '/corrections', '/disclosure', '/about'].map((url) => ({ url })),
    ...topics.map(({ slug }) => ({ url: `/topics/${slug}` })),
    ...lenses.map(({ key }) => ({ url: `/lenses/${key}` })),
    ...months(stories),
    // The oldest first, so that a file that is full stays as it is.
    ...stories.toReversed().map(({ slug, publishedAt }) => ({
      url: `/stories/${slug}`,
      changed: publishedAt,
    })),
  ]
  return places.map(({ url, changed }) => ({ url: `${publicUrl()}${url}`, changed }))
}

function months(stories: StoryPlace[]): Place[] {
  const changed = new Map<string, Date>()
  for (const { firstPublishedAt, publishedAt } of stories) {
    const url = `/archive/${firstPublishedAt.toISOString().slice(0, 7).replace('-', '/')}`
    const known = changed.get(url)
    if (!known || known < publishedAt) changed.set(url, publishedAt)
  }
  return [...changed].map(([url, at]) => ({ url, changed: at }))
}
