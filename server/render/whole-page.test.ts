import { expect, test } from 'vitest'
import type { Render } from '../threads/forward'
import { UnfinishedPage } from './strip-scripts'
import { wholePage } from './whole-page'

type Answer = { html: string; type?: string; status?: number }
const page = (html: string, type = 'text/html; charset=utf-8'): Answer => ({ html, type })
const asked = { url: '/about', headers: { host: 'news.example' } }
const withGap = page('<main><!--$?--><template id="B:0"></template><!--/$--></main>')

/** Gives these pages one after another, the last one for ever. */
function renders(...pages: Answer[]) {
  const addresses: (string | undefined)[] = []
  const render: Render = async (request, response) => {
    const {
      html,
      type = 'text/html',
      status = 200,
    } = pages[Math.min(addresses.length, pages.length - 1)] ?? withGap
    addresses.push(request.url)
    response.writeHead(status, { 'content-type': type }).end(html)
  }
  return { render, addresses }
}

test('a page that came with gaps is rendered again, and the reader gets the whole one', async () => {
  const { render, addresses } = renders(withGap, withGap, page('<main><a href="/about">All of it</a></main>'))
  const { body, links } = await wholePage(render, asked)
  expect(String(body)).toBe('<main><a href="/about">All of it</a></main>')
  expect(links).toEqual(['/about'])
  expect(addresses).toHaveLength(3)
})

test('a page that never becomes whole is an error, not a page with gaps', async () => {
  const { render, addresses } = renders(withGap)
  await expect(wholePage(render, asked)).rejects.toThrow(UnfinishedPage)
  expect(addresses).toHaveLength(4)
})

test('a feed is left as it is', async () => {
  const { render } = renders(page('<rss><!--$?--></rss>', 'application/rss+xml'))
  const { body, links } = await wholePage(render, asked)
  expect(String(body)).toBe('<rss><!--$?--></rss>')
  expect(links).toEqual([])
})

const forTheBrowser = '<!DOCTYPE html><html id="__next_error__"></html>'

test('a page that finds nothing while it is rendered has the words of an unknown address', async () => {
  const { render, addresses } = renders(
    { html: forTheBrowser, status: 404 },
    { html: '<h1>There is nothing at this address</h1>', status: 200 },
  )
  const { status, body } = await wholePage(render, asked)
  expect(status).toBe(404)
  expect(String(body)).toContain('There is nothing at this address')
  expect(addresses).toEqual(['/about', '/nothing-here'])
})

test('the page with these words is itself not found', async () => {
  const { render, addresses } = renders({ html: '<h1>There is nothing at this address</h1>' })
  expect(await wholePage(render, { ...asked, url: '/nothing-here' })).toMatchObject({ status: 404 })
  expect(addresses).toHaveLength(1)
})

test('a page that failed is an error, not an empty page', async () => {
  const { render } = renders({ html: forTheBrowser, status: 500 })
  await expect(wholePage(render, asked)).rejects.toThrow('/about could not be rendered')
})
