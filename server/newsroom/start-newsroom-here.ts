import type { Server } from 'node:http'
import { env } from '@/lib/env'
import { wholePage } from '../render/whole-page'
import type { RunningNewsroom } from './start-newsroom'

/** For development: the newsroom in the front's own thread, where Next can reload what changes in the browser. */
export async function startNewsroomHere(
  server: Server,
  { jobs }: { jobs: boolean },
): Promise<RunningNewsroom> {
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
