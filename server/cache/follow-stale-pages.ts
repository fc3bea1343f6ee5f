import { listen } from '@/db/listen'
import type { PageCache } from './page-cache'

/** Keeps a cache in step with announced commits, on this instance or another. Returns a function that stops it. */
export const followStalePages = (pages: PageCache): Promise<() => Promise<void>> =>
  listen(
    'stale_pages',
    (tag) => pages.drop(tag),
    () => pages.startOver(),
    () => pages.goBlind(),
  )
