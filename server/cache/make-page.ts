import { publicUrl } from '@/lib/env'
import { finishedHeaders } from '../headers'
import { kindOf } from '../kinds'
import type { PageRequest } from '../render/render-page'
import type { MakeWhole, WholePage } from '../render/whole-page'
import { goneStatus, type StoryStatus, storyStatus } from '../story-status'
import type { Encoding } from './encoding'
import { finishPage, type Page } from './page'
import type { PageAddress } from './page-key'
import { pageTags } from './page-tags'
import { unlessAway } from './unless-away'

type Asked = {
  address: PageAddress
  /** The one in which the reader who asked first gets it. */
  encoding: Encoding
  /** The request's, for the log. */
  id: string
}

/** Copies elsewhere revalidate after ten seconds and last a minute without an answer: removed texts mustn't linger. */
const cacheControl = 'public, max-age=0, s-maxage=10, stale-while-revalidate=10, stale-if-error=60'

/** Makes a public page from the database as it is now. Throws DatabaseAway instead of letting a reader wait. */
export async function makePage(make: MakeWhole, { address, encoding, id }: Asked): Promise<Page> {
  const [status, whole] = await unlessAway(
    Promise.all([storyStatus(decodeURIComponent(address.path)), make(asked(address.key, id))]),
  )
  const page = settled(status, whole, address)
  const kind = kindOf(address.path)
  return await finishPage(page, {
    headers: {
      ...finishedHeaders(kind, publicUrl().startsWith('https:')),
      ...(kind === 'public' && { 'cache-control': isKept(page.status) ? cacheControl : 'no-cache' }),
    },
    tags: pageTags(address.path, page.links),
    now: Date.now(),
    encoding,
    maxAge: page.status === 404 && !address.isSample ? missingFor : undefined,
  })
}

/** A moved story is sent to its new address, and the page of a withdrawn one is sent as gone. */
function settled(status: StoryStatus, page: WholePage, { key }: PageAddress): WholePage {
  if (status.kind === 'gone') return { ...page, status: goneStatus(page.status) }
  if (status.kind !== 'moved') return page
  const query = /\?.*$/.exec(key)?.[0] ?? ''
  return { status: 308, headers: { location: status.to + query }, body: Buffer.alloc(0), links: [] }
}

/** How long, in milliseconds, to remember that an address has nothing when no key says so. */
const missingFor = 5_000

/** Whether an answer may be remembered elsewhere too: pages that exist, and the tombstones of withdrawn ones. */
const isKept = (status: number) => status === 200 || status === 410

/** Whether the gateway remembers an answer: pages that exist, missing ones for seconds, a refusal only as a sample. */
export const isRemembered = (status: number, { keep, isSample }: PageAddress) =>
  keep && (isKept(status) || status === 404 || (isSample && status === 400))

function asked(key: string, id: string): PageRequest {
  const site = new URL(publicUrl())
  return {
    url: key,
    headers: {
      host: site.host,
      accept: '*/*',
      'x-request-id': id,
      'x-forwarded-host': site.host,
      'x-forwarded-proto': site.protocol.slice(0, -1),
    },
  }
}
