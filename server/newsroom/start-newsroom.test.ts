import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { NewsroomAway } from './forward'
import { startNewsroom } from './start-newsroom'

const entry = new URL('./testing/brittle-thread.mjs', import.meta.url)
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test('a newsroom that is lost is started again, and answers as before', async () => {
  const ask = await aSite()
  const first = await ask('/')
  expect((await ask('/break')).status).not.toBe(200)
  const second = await until(() => ask('/'))
  expect(second.body).not.toBe(first.body)
})

test('a page comes with its bytes and with what it links to', async () => {
  const { makeWhole } = await aNewsroom()
  const page = await makeWhole(asked('/stories/ferry'))
  expect(page).toMatchObject({ status: 200, links: ['/about'] })
  expect(String(page.body)).toMatch(/^\/stories\/ferry by \d+$/)
})

test('a page that fails says why, and the next one is made', async () => {
  const { makeWhole } = await aNewsroom()
  await expect(makeWhole(asked('/fail'))).rejects.toThrow('it could not be rendered')
  expect(await makeWhole(asked('/'))).toMatchObject({ status: 200 })
})

test('whoever waits for a page of a newsroom that is lost is told at once, and the next newsroom makes it', async () => {
  const { makeWhole } = await aNewsroom()
  const before = await makeWhole(asked('/'))
  const [broken, waiting] = await Promise.allSettled([makeWhole(asked('/break')), makeWhole(asked('/'))])
  expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(NewsroomAway) })
  expect(waiting).toMatchObject({ status: 'rejected', reason: expect.any(NewsroomAway) })
  const after = await until(async () => makeWhole(asked('/')).catch(() => null))
  expect(String(after.body)).not.toBe(String(before.body))
})

test('a newsroom that was ended stays ended', async () => {
  const newsroom = await startNewsroom({ jobs: false, entry })
  await newsroom.finishJobs()
  await newsroom.end()
  const { status } = await (await serve(newsroom.render))('/')
  expect(status).toBe(503)
  await expect(newsroom.makeWhole(asked('/'))).rejects.toThrow(NewsroomAway)
})

test('a newsroom that cannot start says so', async () => {
  const broken = new URL('data:text/javascript,process.exit(3)')
  await expect(startNewsroom({ jobs: false, entry: broken })).rejects.toThrow('ended with 3')
})

const asked = (url: string) => ({ url, headers: { host: 'news.example' } })

async function aNewsroom() {
  const newsroom = await startNewsroom({ jobs: false, entry })
  ends.push(newsroom.end)
  return newsroom
}

const aSite = async () => serve((await aNewsroom()).render)

async function serve(render: Awaited<ReturnType<typeof startNewsroom>>['render']) {
  const server: Server = createServer((request, response) => {
    render(request, response).catch(() => response.writeHead(503).end())
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

/** Asks again until the answer is one; a test that waits in vain runs out of its own time. */
async function until<Answer extends { status: number }>(ask: () => Promise<Answer | null>) {
  for (;;) {
    const answer = await ask()
    if (answer?.status === 200) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isAddress = (address: ReturnType<Server['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null
