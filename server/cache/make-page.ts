import { databaseAnswers } from '@/db/answers'
import { publicUrl } from '@/lib/env'
import { finishedHeaders } from '../headers'
import { kindOf } from '../kinds'
import type { Render } from '../newsroom/forward'
import { goneStatus, type StoryStatus, storyStatus } from '../story-status'
import type { Encoding } from './encoding'
import { finishPage, type Page } from './page'
import type { PageAddress } from './page-key'
import { pageTags } from './page-tags'
import { type Rendered, renderPage } from './render-page'
import { wholePage } from './whole-page'

type Asked = {
  address: PageAddress
  /** The one in which the reader who asked first gets it. */
  encoding: Encoding
  /** The request's, for the log. */
  id: string
}

/** The newsroom's database answers nothing, so no page can be made. */
export class DatabaseAway extends Error {}

const patience = 2_000
const cacheControl = 'public, max-age=0, s-maxage=10, stale-while-revalidate=10, stale-if-error=600'

/** Makes a public page from the database as it is now. Throws DatabaseAway instead of letting a reader wait. */
export async function makePage(render: Render, { address, encoding, id }: Asked): Promise<Page> {
  const { rendered, html, links } = await wholePage(async () => {
    const [status, page] = await unlessAway(
      Promise.all([storyStatus(decodeURIComponent(address.path)), finished(render, asked(address.key, id))]),
    )
    return settled(status, page, address)
  })
  const kind = kindOf(address.path)
  return await finishPage(html === null ? rendered : { ...rendered, body: Buffer.from(html) }, {
    headers: {
      ...finishedHeaders(kind, publicUrl().startsWith('https:')),
      ...(kind === 'public' && { 'cache-control': isKept(rendered.status) ? cacheControl : 'no-cache' }),
    },
    tags: pageTags(address.path, links),
    now: Date.now(),
    encoding,
  })
}

/** A moved story is sent to its new address, and the page of a withdrawn one is sent as gone. */
function settled(status: StoryStatus, page: Rendered, { key }: PageAddress): Rendered {
  if (status.kind === 'gone') return { ...page, status: goneStatus(page.status) }
  if (status.kind !== 'moved') return page
  const query = /\?.*$/.exec(key)?.[0] ?? ''
  return { status: 308, headers: { location: status.to + query }, body: Buffer.alloc(0) }
}

/** Whether an answer may be remembered: pages that exist, and the tombstones of withdrawn ones. */
export const isKept = (status: number) => status === 200 || status === 410

/** An address that no route has: Next renders its words for that on the server. */
const nowhere = '/-/nothing-here'

/**
 * A page that finds out while it is rendered that there is nothing leaves its words to the browser, as an empty page
 * with an error mark. Readers get the words of an unknown address in its place. Throws when a page failed.
 */
async function finished(render: Render, request: ReturnType<typeof asked>): Promise<Rendered> {
  const page = await renderPage(render, request)
  if (!page.body.includes('<html id="__next_error__"')) return page
  if (page.status !== 404) throw new Error(`${request.url} could not be rendered`)
  return await renderPage(render, { ...request, url: nowhere })
}

function asked(key: string, id: string) {
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

/** A database that is away, or stops in the middle of a page, must not let the reader wait. */
async function unlessAway<Made>(making: Promise<Made>): Promise<Made> {
  let watch: NodeJS.Timeout | undefined
  const away = new Promise<never>((_, reject) => {
    const look = async () => {
      if (!(await databaseAnswers())) reject(new DatabaseAway())
    }
    watch = setInterval(look, patience)
    void look()
  })
  try {
    return await Promise.race([making, away])
  } catch (error) {
    if (error instanceof DatabaseAway || (await databaseAnswers())) throw error
    throw new DatabaseAway()
  } finally {
    clearInterval(watch)
    making.catch(() => {})
  }
}
