import { parentPort } from 'node:worker_threads'
import { log } from '@/lib/log'
import { type Step, stepOrder, type ThreadReport } from './messages'

const beatMs = 1_000

/**
 * For a thread that has started: tells its starter that it is ready and, each second, that its loop still turns, and
 * takes the steps it is asked for. Throws outside a thread.
 */
export function serveStarter(steps: Record<Step, () => Promise<unknown>>): void {
  const port = parentPort
  if (!port) throw new Error('this file runs in a thread only')
  const say = (report: ThreadReport) => port.postMessage(report)
  port.on('message', async (said: unknown) => {
    const told = stepOrder.safeParse(said)
    if (!told.success) return
    const { step } = told.data
    await steps[step]().catch((error) => log.warn({ err: error, step }, 'a thread could not stop in order'))
    say({ kind: 'done', step })
  })
  setInterval(() => say({ kind: 'alive' }), beatMs)
  say({ kind: 'ready' })
}
