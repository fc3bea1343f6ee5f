import { type ResourceLimits, Worker } from 'node:worker_threads'
import { type Step, type StepOrder, threadReport } from './messages'

export type ThreadPlan = {
  /** For the log. */
  name: string
  entry: URL
  /** Handed to the thread as its `workerData`. */
  data: unknown
  resourceLimits: ResourceLimits
  /** How long the loop may stand still, and how long a start may take, in milliseconds. */
  limits: { silentMs: number; startMs: number }
}

export type RunningThread = {
  worker: Worker
  /** Resolves once with the reason when the thread has ended, whoever ended it. Never rejects. */
  lost: Promise<Error>
  /** Resolves when the thread has taken the step, has ended, or the time is up. */
  take: (step: Step, withinMs: number) => Promise<void>
}

const lookMs = 1_000
/** A thread that ignores even this is abandoned: it is running native code, and ends when that returns. */
const terminateMs = 2_000

/**
 * Starts a thread and resolves when it says that it is ready; rejects when it ends before, or takes too long. From
 * then on a thread whose loop stands still is terminated. An error in the thread never reaches this one's loop.
 */
export async function runThread(plan: ThreadPlan): Promise<RunningThread> {
  const { name, entry, data, resourceLimits, limits } = plan
  const worker = new Worker(entry, { name, workerData: data, resourceLimits })
  let problem: Error | null = null
  let end = (_: Error) => {}
  const lost = new Promise<Error>((resolve) => {
    end = resolve
  })
  const giveUp = (reason: Error) => {
    problem ??= reason
    void worker.terminate()
    setTimeout(() => end(reason), terminateMs).unref()
  }
  worker.on('error', (error) => {
    problem ??= error instanceof Error ? error : new Error(String(error))
  })
  worker.once('exit', (code) => end(problem ?? new Error(`the thread "${name}" ended with ${code}`)))
  const tooLong = new Error(`the thread "${name}" did not start within ${limits.startMs / 1_000} s`)
  const starting = setTimeout(() => giveUp(tooLong), limits.startMs)
  try {
    await Promise.race([hear(worker, 'ready'), lost.then((reason) => Promise.reject(reason))])
  } finally {
    clearTimeout(starting)
  }
  const stopWatching = watch(worker, limits.silentMs, () =>
    giveUp(new Error(`the loop of the thread "${name}" stood still for ${limits.silentMs / 1_000} s`)),
  )
  void lost.then(stopWatching)
  return {
    worker,
    lost,
    take: async (step, withinMs) => {
      const order: StepOrder = { kind: 'step', step }
      const taken = hear(worker, 'done', step)
      worker.postMessage(order)
      await Promise.race([taken, lost, pause(withinMs)])
    },
  }
}

/** Counts checks, not clock time: a machine that slept, or stalled this thread too, doesn't count as silence. */
function watch(worker: Worker, silentMs: number, onSilent: () => void): () => void {
  let silent = 0
  worker.on('message', () => {
    silent = 0
  })
  const timer = setInterval(() => {
    silent += lookMs
    if (silent <= silentMs) return
    clearInterval(timer)
    onSilent()
  }, lookMs).unref()
  return () => clearInterval(timer)
}

/** The next report of one kind. */
function hear(worker: Worker, kind: 'ready' | 'done', step?: Step): Promise<void> {
  return new Promise((resolve) => {
    const listener = (said: unknown) => {
      const told = threadReport.safeParse(said)
      if (!told.success || told.data.kind !== kind) return
      if (told.data.kind === 'done' && told.data.step !== step) return
      worker.off('message', listener)
      resolve()
    }
    worker.on('message', listener)
  })
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
