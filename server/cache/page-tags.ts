import { indexTag, storyTag } from '@/domain/stories/tags'

/**
 * What makes a page stale. A page of a story depends on that story and on every other one that it links to, so that a
 * withdrawn or renamed story is linked from nowhere; every other page depends on the list of stories.
 */
export function pageTags(path: string, links: string[]): Set<string> {
  const own = slugIn(path)
  if (own === null) return new Set([indexTag])
  return new Set([own, ...links.flatMap((link) => slugIn(link) ?? [])].map(storyTag))
}

function slugIn(address: string): string | null {
  const slug = /^\/stories\/([^/?#]+)/.exec(address)?.[1]
  try {
    return slug === undefined ? null : decodeURIComponent(slug)
  } catch {
    return null
  }
}
