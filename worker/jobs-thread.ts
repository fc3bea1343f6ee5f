import { closePool, limitPool } from '@/db/client'
import { serveStarter } from '@/lib/threads/serve-starter'
import { startWorker } from './start-worker'

/** The jobs' thread: no page can stop a job, and no job can stop a page. */
limitPool(8)
const worker = await startWorker()
serveStarter({ finish: worker.stop, end: closePool })
