import type { ServerResponse } from 'node:http'
import { storyAddress } from '@/domain/stories/address'

/** What the domain says about a story's path: render it, render it as gone, or go to its new address. */
export type StoryStatus = { kind: 'render' } | { kind: 'gone' } | { kind: 'moved'; to: string }

/** Asks the domain what the slug in a path is; other paths are simply rendered. */
export async function storyStatus(path: string): Promise<StoryStatus> {
  const [, slug, rest = ''] = /^\/stories\/([^/]+)(\/.*)?$/.exec(path) ?? []
  if (!slug) return { kind: 'render' }
  const address = await storyAddress(slug)
  if (address.kind === 'moved')
    return { kind: 'moved', to: `/stories/${encodeURIComponent(address.slug)}${rest}` }
  return { kind: address.kind === 'withdrawn' ? 'gone' : 'render' }
}

/** The App Router cannot answer 410: a page, found or not, is sent as one. */
export function forceGone(response: ServerResponse): void {
  let wanted = 410
  Object.defineProperty(response, 'statusCode', {
    get: () => wanted,
    set: (status: number) => {
      wanted = status === 200 || status === 404 ? 410 : status
    },
  })
}
