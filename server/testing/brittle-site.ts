import { runUntilStopped } from '@/lib/run-until-stopped'
import { startJobs } from '@/worker/start-jobs'
import { startGateway } from '../start-gateway'
import { startPages } from '../threads/start-pages'

const entry = new URL('../threads/testing/brittle-thread.mjs', import.meta.url)

/** The site as `npm start` runs it, with pages that can be frozen: it needs no build. */
await runUntilStopped({
  start: async (later) => {
    const site = await startGateway({
      start: async () => {
        const pages = await startPages({ entry })
        const jobs = await startJobs()
        return {
          ...pages,
          finishJobs: () => jobs.finish(4_500),
          end: async () => {
            await Promise.all([pages.end(1_000), jobs.end(1_000)])
          },
        }
      },
    })
    later(site.stop)
    process.stdout.write(`ready ${process.pid}\n`)
  },
  wordsFor: (error) => String(error),
})
