import type { Rendered } from './render-page'
import { type Stripped, stripScripts, UnfinishedPage } from './strip-scripts'

export type WholePage = { rendered: Rendered; html: Stripped['html'] | null; links: Stripped['links'] }

const most = 4

/**
 * Renders a page until all of it is there, and strips it. React sends a page with gaps when a part of the program is
 * still being loaded, as for the first page of its kind after a start on a busy machine: no reader should get an error
 * for that, and the next try finds it loaded. Throws UnfinishedPage when the fourth page has gaps too.
 */
export async function wholePage(render: () => Promise<Rendered>): Promise<WholePage> {
  for (let tries = 1; ; tries++) {
    const rendered = await render()
    if (rendered.headers['content-type']?.startsWith('text/html') !== true)
      return { rendered, html: null, links: [] }
    try {
      return { rendered, ...stripScripts(rendered.body.toString('utf8')) }
    } catch (error) {
      if (!(error instanceof UnfinishedPage) || tries === most) throw error
    }
  }
}
