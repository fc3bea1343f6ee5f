import { createServer, Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { closePool } from '@/db/client'
import { env } from '@/lib/env'
import { wholePage } from '../cache/whole-page'
import { type Order, order, type Report, type Step, threadSettings } from './messages'

/**
 * The newsroom's thread: Next and the jobs, so that nothing they do keeps finished pages from readers. It answers the
 * front alone, and stops in two steps: requests under way can end while the jobs are put down.
 */
const { socketPath, jobs } = threadSettings.parse(workerData)
const { default: next } = await import('next')
// Next attaches its web socket to the server it is given; only its development needs one.
const app = next({ dir: process.cwd(), hostname: 'localhost', port: env().PORT, httpServer: new Server() })
await app.prepare()
const render = app.getRequestHandler()
// Sizes and times were limited by the front, which adds a few headers of its own.
const limits = { maxHeaderSize: 65_536, headersTimeout: 0, requestTimeout: 0 }
const server = createServer(limits, (request, response) => {
  render(request, response).catch(() => response.destroy())
})
server.keepAliveTimeout = 0
await new Promise<void>((resolve) => server.listen(socketPath, resolve))
const worker = jobs ? await (await import('@/worker/start-worker')).startWorker() : null

const steps: Record<Step, () => Promise<unknown>> = {
  'finish jobs': async () => worker?.stop(),
  end: async () => {
    await Promise.race([app.close(), pause(2_000)])
    await closePool()
  },
}
parentPort?.on('message', async (said: unknown) => {
  const told = order.parse(said)
  if (told.kind === 'page') return await make(told)
  await steps[told.step]()
  say({ kind: 'done', step: told.step })
})
say({ kind: 'ready' })

async function make({ number, asked }: Extract<Order, { kind: 'page' }>): Promise<void> {
  try {
    const page = await wholePage(render, asked)
    const body = new Uint8Array(page.body)
    say({ kind: 'page', number, page: { ...page, body } }, [body.buffer])
  } catch (error) {
    say({ kind: 'no page', number, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

function say(report: Report, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(report, handOver)
}
