import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { PagesAway, type Render } from './forward'
import { startPages } from './start-pages'

const entry = new URL('./testing/brittle-thread.mjs', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 }
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test.each([
  ['leaves', '/break'],
  ['throws what nobody catches', '/throw'],
  ['runs out of memory', '/fill'],
  ['never comes back from a loop', '/freeze'],
])('a thread that %s is started again, and answers as before', async (_, trouble) => {
  const { ask, makeWhole } = await aSite()
  const first = await ask('/')
  const lost = await Promise.all([ask(trouble), makeWhole(asked('/')).catch((error: unknown) => error)])
  expect(lost[0]?.status).toBe(503)
  const second = await until(() => ask('/'))
  expect(second.body).not.toBe(first.body)
  expect(await makeWhole(asked('/'))).toMatchObject({ status: 200 })
})

test('a page comes with its bytes and with what it links to', async () => {
  const { makeWhole } = await somePages()
  const page = await makeWhole(asked('/stories/ferry'))
  expect(page).toMatchObject({ status: 200, links: ['/about'] })
  expect(String(page.body)).toMatch(/^\/stories\/ferry by \d+$/)
})

test('a page that fails says why, and the next one is made', async () => {
  const { makeWhole } = await somePages()
  await expect(makeWhole(asked('/fail'))).rejects.toThrow('it could not be rendered')
  expect(await makeWhole(asked('/'))).toMatchObject({ status: 200 })
})

test.each(['/break', '/throw', '/fill', '/freeze'])(
  'everybody who waits for a page of a thread that is lost by %s is told so, and the next thread makes it',
  async (trouble) => {
    const { makeWhole } = await somePages()
    const before = await makeWhole(asked('/'))
    const waiting = await Promise.allSettled([makeWhole(asked(trouble))])
    expect(waiting[0]).toMatchObject({ status: 'rejected', reason: expect.any(PagesAway) })
    const after = await until(async () => makeWhole(asked('/')).catch(() => null))
    expect(String(after.body)).not.toBe(String(before.body))
  },
)

test('pages that were ended stay ended', async () => {
  const pages = await startPages({ entry, resourceLimits })
  await pages.end(1_000)
  const { status } = await (await serve(pages.render))('/')
  expect(status).toBe(503)
  await expect(pages.makeWhole(asked('/'))).rejects.toThrow(PagesAway)
})

test('a thread that is frozen can be ended all the same', async () => {
  const pages = await startPages({ entry, resourceLimits })
  const lost = expect(pages.makeWhole(asked('/freeze'))).rejects.toThrow(PagesAway)
  await pages.end(500)
  await lost
})

test('a thread that cannot start says so', async () => {
  const broken = new URL('data:text/javascript,process.exit(3)')
  await expect(startPages({ entry: broken, resourceLimits })).rejects.toThrow('ended with 3')
})

const asked = (url: string) => ({ url, headers: { host: 'news.example' } })

async function somePages() {
  const pages = await startPages({ entry, resourceLimits })
  ends.push(() => pages.end(500))
  return pages
}

async function aSite() {
  const pages = await somePages()
  return { ...pages, ask: await serve(pages.render) }
}

async function serve(render: Render) {
  const server: Server = createServer((request, response) => {
    render(request, response).catch((error) =>
      response.writeHead(error instanceof PagesAway ? 503 : 500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => server.close())
  const address = server.address()
  const port = isAddress(address) ? address.port : 0
  return async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    return { status: answer.status, body: await answer.text() }
  }
}

/** Asks again until there is an answer; a test that waits in vain times out. */
async function until<Answer extends { status: number }>(ask: () => Promise<Answer | null>) {
  for (;;) {
    const answer = await ask()
    if (answer?.status === 200) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isAddress = (address: ReturnType<Server['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null
