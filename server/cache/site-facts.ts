import { storyAddress } from '@/domain/stories/address'
import { isPublicLens } from '@/domain/stories/find-lens'
import { sitemapFiles } from '@/domain/stories/list-addresses'
import { isMonthWithStories } from '@/domain/stories/list-months'
import { publicTopic } from '@/domain/stories/queries'
import { readShape } from '@/domain/stories/read-shape'
import { Facts } from './facts'
import type { PageCache } from './page-cache'
import { unlessAway } from './unless-away'

/** What the database says about the names in addresses, each by a key or a count. `settle` makes the names. */
export type SiteFacts = ReturnType<typeof siteFacts>

/** Facts about the site that are forgotten whenever a committed change is announced. */
export function siteFacts(pages: PageCache) {
  const facts = {
    stories: about(storyAddress),
    shapes: about(readShape),
    topics: about(async (slug) => (await publicTopic(slug)) !== null),
    lenses: about(isPublicLens),
    months: about((month) => isMonthWithStories(month)),
    sitemaps: about(() => sitemapFiles()),
  }
  pages.whenChanged(() => {
    for (const one of Object.values(facts)) one.forget()
  })
  return facts
}

const about = <Value>(find: (name: string) => Promise<Value>) =>
  new Facts((name) => unlessAway(find(name), 500))
