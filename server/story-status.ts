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

/** The App Router can't answer 410: the tombstone of a withdrawn story comes with a 200. */
export const goneStatus = (status: number): number => (status === 200 ? 410 : status)

/** Sends the page rendered for a withdrawn story with status 410. */
export function sendAsGone(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: never[]) => writeHead(goneStatus(status), ...rest)
}
