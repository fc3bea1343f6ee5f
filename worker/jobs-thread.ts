import { closePool, limitPool } from '@/db/client'
import { serveStarter } from '@/lib/threads/serve-starter'
import { startWorker } from './start-worker'

/** The jobs' thread: nothing that a page does stops a job, and nothing that a job does stops a page. */
limitPool(8)
const worker = await startWorker()
serveStarter({ finish: worker.stop, end: closePool })
