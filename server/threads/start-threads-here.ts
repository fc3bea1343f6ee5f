import type { Server } from 'node:http'
import { env } from '@/lib/env'
import { wholePage } from '../render/whole-page'
import type { RunningThreads } from './start-threads'

/** For development: pages and jobs in the gateway's own thread, where Next can reload what changes in the browser. */
export async function startThreadsHere(server: Server, { jobs }: { jobs: boolean }): Promise<RunningThreads> {
  const { default: next } = await import('next')
  const app = next({
    dev: true,
    dir: process.cwd(),
    hostname: 'localhost',
    port: env().PORT,
    httpServer: server,
  })
  await app.prepare()
  const render = app.getRequestHandler()
  const worker = jobs ? await (await import('@/worker/start-worker')).startWorker() : null
  return {
    render,
    makeWhole: (asked) => wholePage(render, asked),
    finishJobs: async () => worker?.stop(),
    end: () => app.close(),
  }
}
