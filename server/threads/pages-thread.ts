import { createServer, Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { closePool } from '@/db/client'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { serveStarter } from '@/lib/threads/serve-starter'
import { failed } from '../own-answers'
import { sendPlain } from '../plain-answer'
import { wholePage } from '../render/whole-page'
import { type PageOrder, type PageReport, pageOrder, pagesSettings } from './messages'

/** The pages' thread: Next, so that nothing it does keeps finished pages from readers. It answers only the gateway. */
const { socketPath } = pagesSettings.parse(workerData)
const { default: next } = await import('next')
// Next attaches its web socket to the server it is given; only its development needs one.
const app = next({ dir: process.cwd(), hostname: 'localhost', port: env().PORT, httpServer: new Server() })
await app.prepare()
const render = app.getRequestHandler()
// The gateway has limited sizes and times, and adds a few headers.
const limits = { maxHeaderSize: 65_536, headersTimeout: 0, requestTimeout: 0 }
const server = createServer(limits, (request, response) => {
  render(request, response).catch((error) => {
    log.error({ err: error, request: request.headers['x-request-id'] }, 'a page failed')
    sendPlain(response, failed)
  })
})
server.keepAliveTimeout = 0
await new Promise<void>((resolve) => server.listen(socketPath, resolve))

parentPort?.on('message', async (said: unknown) => {
  const told = pageOrder.safeParse(said)
  if (told.success) await make(told.data)
})
serveStarter({
  finish: async () => {},
  end: async () => {
    await Promise.race([app.close(), pause(1_000)])
    await closePool()
  },
})

async function make({ number, asked }: PageOrder): Promise<void> {
  try {
    const page = await wholePage(render, asked)
    const body = new Uint8Array(page.body)
    say({ kind: 'page', number, page: { ...page, body } }, [body.buffer])
  } catch (error) {
    say({ kind: 'no page', number, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

function say(report: PageReport, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(report, handOver)
}
