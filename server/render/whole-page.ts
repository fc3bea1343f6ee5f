import type { Render } from '../threads/forward'
import { type PageRequest, type Rendered, renderPage } from './render-page'
import { stripScripts, UnfinishedPage } from './strip-scripts'

/** A page as readers get it, before it is compressed, and the addresses on this site that it links to. */
export type WholePage = Rendered & { links: string[] }
export type MakeWhole = (asked: PageRequest) => Promise<WholePage>

const most = 4

/**
 * Renders a page until all of it is there, and strips it. React sends a page with gaps when a part of the program is
 * still being loaded, as for the first page of its kind after a start on a busy machine: no reader should get an error
 * for that, and the next try finds it loaded. Throws UnfinishedPage when the fourth page has gaps too.
 */
export async function wholePage(render: Render, asked: PageRequest): Promise<WholePage> {
  for (let tries = 1; ; tries++) {
    const rendered = await finished(render, asked)
    if (!isHtml(rendered)) return { ...rendered, links: [] }
    try {
      const { html, links } = stripScripts(rendered.body.toString('utf8'))
      return { ...rendered, body: Buffer.from(html), links }
    } catch (error) {
      if (!(error instanceof UnfinishedPage) || tries === most) throw error
    }
  }
}

/** The page with the words for an address that has nothing. */
const nowhere = '/nothing-here'

/**
 * Readers get the words of `nowhere` for every address that has nothing: Next's own are few, and a page that finds out
 * while it is rendered leaves them to the browser, as an empty page with an error mark. Throws when a page failed.
 */
async function finished(render: Render, asked: PageRequest): Promise<Rendered> {
  const page = await renderPage(render, asked)
  if (asked.url === nowhere) return { ...page, status: 404 }
  if (!isHtml(page)) return page
  if (page.status === 404) return await finished(render, { ...asked, url: nowhere })
  if (page.body.includes('<html id="__next_error__"')) throw new Error(`${asked.url} could not be rendered`)
  return page
}

const isHtml = ({ headers }: Rendered) => headers['content-type']?.startsWith('text/html') === true
