import { createServer, Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { closePool } from '@/db/client'
import { env } from '@/lib/env'
import { type Step, step, threadSettings } from './thread-settings'

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
  const asked = step.parse(said)
  await steps[asked]()
  parentPort?.postMessage(asked)
})
parentPort?.postMessage('ready')
