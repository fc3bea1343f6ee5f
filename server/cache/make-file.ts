import { publicUrl } from '@/lib/env'
import { finishedHeaders } from '../headers'
import { renderPage } from '../render/render-page'
import type { Render } from '../threads/forward'
import type { Encoding } from './encoding'
import { finishPage, type Page } from './page'

/** Whether a file is text of ours that is worth keeping compressed; type and pictures are compressed already. */
export const isTextFile = (path: string) => /\.(css|js|svg|json|txt|webmanifest)$/.test(path)

/**
 * Reads one of the site's own files and compresses it once for everybody. A built file's name changes with its content,
 * so browsers never need to request it again.
 */
export async function makeFile(render: Render, path: string, encoding: Encoding): Promise<Page> {
  const site = new URL(publicUrl())
  const rendered = await renderPage(render, {
    url: encodeURI(path),
    headers: { host: site.host, accept: '*/*' },
  })
  return await finishPage(rendered, {
    headers: {
      ...finishedHeaders('asset', site.protocol === 'https:'),
      'cache-control': rendered.status === 200 ? lifeOf(path) : 'no-cache',
    },
    tags: [],
    now: Date.now(),
    encoding,
  })
}

const lifeOf = (path: string) =>
  path.startsWith('/_next/static/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=600, stale-while-revalidate=604800'
