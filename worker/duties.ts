import { log } from '@/lib/log'

export type Duty = { stop: () => void }

/** Does something again and again, never twice at once: the next pause begins when the last round has ended. */
export function repeat(pauseMs: number, work: () => Promise<unknown>): Duty {
  let timer: NodeJS.Timeout
  let stopped = false
  const round = async () => {
    await quietly(work)
    if (!stopped) timer = setTimeout(round, pauseMs)
  }
  timer = setTimeout(round, pauseMs)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** A duty that fails is logged, and runs again at its next turn. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error) => log.warn({ err: error }, 'a duty of the worker has to wait'))
}
