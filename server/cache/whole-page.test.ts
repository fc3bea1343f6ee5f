import { expect, test } from 'vitest'
import type { Rendered } from './render-page'
import { UnfinishedPage } from './strip-scripts'
import { wholePage } from './whole-page'

const page = (html: string, type = 'text/html; charset=utf-8'): Rendered => ({
  status: 200,
  headers: { 'content-type': type },
  body: Buffer.from(html),
})
const withGap = page('<main><!--$?--><template id="B:0"></template><!--/$--></main>')

/** Gives these pages one after another, the last one for ever. */
function renders(...pages: Rendered[]) {
  let asked = 0
  const render = async () => pages[Math.min(asked++, pages.length - 1)] ?? withGap
  return { render, times: () => asked }
}

test('a page that came with gaps is rendered again, and the reader gets the whole one', async () => {
  const { render, times } = renders(withGap, withGap, page('<main><a href="/about">All of it</a></main>'))
  expect(await wholePage(render)).toMatchObject({
    html: '<main><a href="/about">All of it</a></main>',
    links: ['/about'],
  })
  expect(times()).toBe(3)
})

test('a page that never becomes whole is an error, not a page with gaps', async () => {
  const { render, times } = renders(withGap)
  await expect(wholePage(render)).rejects.toThrow(UnfinishedPage)
  expect(times()).toBe(4)
})

test('a feed is left as it is', async () => {
  const { render } = renders(page('<rss><!--$?--></rss>', 'application/rss+xml'))
  expect(await wholePage(render)).toMatchObject({ html: null, links: [] })
})
