import { readdirSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join, relative, sep } from 'node:path'
import { closeProbe } from '@/db/answers'
import { closePool, limitPool } from '@/db/client'
import { env, publicUrl } from '@/lib/env'
import { followStalePages } from './cache/follow-stale-pages'
import { PageCache } from './cache/page-cache'
import { gateway } from './gateway'
import { setNextAuthEnv } from './next-auth-env'
import { patientLimits, usualLimits } from './render-limits'
import { livePath, sendLive } from './send-live'
import { startThreads } from './threads/start-threads'
import { startThreadsHere } from './threads/start-threads-here'

export type RunningGateway = { address: string; stop: () => Promise<void> }

/**
 * Starts the gateway, the pages behind it and, unless WORKER=off, the jobs. Rejects with EADDRINUSE when another
 * program has the port. In production it needs a build.
 */
export async function startGateway({ dev = false, start = startThreads } = {}): Promise<RunningGateway> {
  const { PORT, WORKER } = env()
  setNextAuthEnv()
  const server = createServer(sizes)
  Object.assign(server, timeouts)
  await listenOn(server, PORT, answerEarly)
  const jobs = WORKER === 'on'
  // The gateway asks little; in development the pages and the jobs share its pool.
  if (!dev) limitPool(6)
  const threads = dev ? await startThreadsHere(server, { jobs }) : await start({ jobs })
  const { render, makeWhole } = threads
  const pages = dev ? null : new PageCache(bounds)
  const stopFollowing = pages && (await followStalePages(pages))
  // In the same tick: a request between two listeners would never be answered.
  server.removeAllListeners('request')
  const limits = dev ? patientLimits() : usualLimits()
  server.on('request', gateway({ render, makeWhole, files: publicFiles(), dev, pages, limits }))
  return {
    address: publicUrl(),
    stop: async () => {
      await Promise.all([close(server), threads.finishJobs()])
      await threads.end()
      await Promise.race([Promise.all([stopFollowing?.(), closeProbe(), closePool()]), pause(500)])
    },
  }
}

/** While the threads start, the process is live but can't answer anything else yet. */
const answerEarly: RequestListener = ({ url }, response) =>
  url === livePath ? sendLive(response) : response.writeHead(503, { 'Retry-After': '2' }).end()

/** 20,000 stories fit; a page may be fifteen minutes old, and is served for ten minutes without the database. */
const bounds = { maxBytes: 300_000_000, maxAge: 15 * 60_000, awayMs: 10 * 60_000 }

const sizes = {
  maxHeaderSize: 16_384,
  connectionsCheckingInterval: 2_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
}
const timeouts = { keepAliveTimeout: 10_000, maxHeadersCount: 100 }

function listenOn(server: Server, port: number, early: RequestListener): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.on('request', early)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Lets requests end for up to three seconds; streams and idle connections are cut. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await Promise.race([closed, pause(3_000)])
  server.closeAllConnections()
}

function publicFiles(): Set<string> {
  const root = join(process.cwd(), 'public')
  const entries = readdirSync(root, { withFileTypes: true, recursive: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  )
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
