import { log } from '@/lib/log'
import { type RunningThread, runThread, type ThreadPlan } from './run-thread'

type Plan = Omit<ThreadPlan, 'data' | 'limits'> & {
  /** Made for each start, so that nothing a lost thread leaves behind gets in the next one's way. */
  data: () => unknown
  limits?: ThreadPlan['limits']
  onReady?: (thread: RunningThread) => void
  onLost?: () => void
}

export type WatchedThread = {
  /** Asks the thread to wrap up its work. */
  finish: (withinMs: number) => Promise<void>
  /** Ends the thread for good. */
  end: (withinMs: number) => Promise<void>
}

/** Even with a restart they stay below the 20 seconds within which a lost thread must be back. */
const usual = { silentMs: 6_000, startMs: 60_000 }
const waits = { firstMs: 250, longestMs: 20_000, steadyMs: 60_000 }

/**
 * Starts a thread, and starts it again each time it is lost: its loop stood still, it ran out of memory, it threw or
 * left. The first time at once, then with growing pauses of at most 20 seconds, for as long as it takes. Rejects when
 * the first start fails.
 */
export async function watchThread({
  data,
  limits = usual,
  onReady,
  onLost,
  ...rest
}: Plan): Promise<WatchedThread> {
  const stop = new AbortController()
  const start = async () => {
    const thread = await runThread({ ...rest, limits, data: data() })
    if (stop.signal.aborted) await thread.worker.terminate()
    else onReady?.(thread)
    return thread
  }
  let current: RunningThread | null = await start()
  const keepUp = async (): Promise<void> => {
    let failures = 0
    while (!stop.signal.aborted) {
      const began = performance.now()
      const reason = current ? await current.lost : null
      if (stop.signal.aborted) return
      if (current) {
        current = null
        onLost?.()
        if (performance.now() - began > waits.steadyMs) failures = 0
        log.error({ err: reason, thread: rest.name }, 'a thread was lost and is started again')
      }
      if (failures > 0) await pause(pauseAfter(failures), stop.signal)
      failures++
      if (stop.signal.aborted) return
      current = await start().catch((error) => {
        log.error({ err: error, thread: rest.name }, 'a thread did not start')
        return null
      })
    }
  }
  const keeping = keepUp()
  return {
    finish: async (withinMs) => current?.take('finish', withinMs),
    end: async (withinMs) => {
      stop.abort()
      const last = current
      if (!last) return
      await last.take('end', withinMs)
      await Promise.race([last.worker.terminate(), pause(1_000)])
      await Promise.race([keeping, pause(1_000)])
    },
  }
}

const pauseAfter = (failures: number) => Math.min(waits.longestMs, waits.firstMs * 2 ** failures)

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    signal?.addEventListener('abort', () => resolve())
  })
}
