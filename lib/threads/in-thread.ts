import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { report, type Task } from './task'

/** How long a task may take once its code is loaded, and how much memory its thread may have. */
type Limits = { ms: number }
/** `deadline`: it took too long. `lost`: the thread ended, usually because it ran out of memory. */
type ThreadOutcome = { ok: true; value: unknown } | { ok: false; problem: 'deadline' | 'lost' }

const most = 2
/** Loading the code takes a second; on a machine that is busy with other things, many. */
const startMs = 60_000
const idleMs = 10_000
/** What a thread may hold that waits for the next task, in bytes. A heap that has grown is seldom given back. */
const mostHeap = 120_000_000
const resourceLimits = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

/** What a library remembers of each text is gone with its thread. */
const mostTasks = 20

const idle: Worker[] = []
const tasksOf = new WeakMap<Worker, number>()
const waiting: (() => void)[] = []
let busy = 0

/**
 * Does a task in its own thread and gives what the function returned, which must be plain data. At most two run at
 * once, and others wait. A task that passes its deadline is ended together with its thread. Rejects with what the
 * function threw.
 */
export async function inThread(task: Task, limits: Limits): Promise<ThreadOutcome> {
  if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  const thread = idle.pop() ?? start()
  try {
    const { heap, ...outcome } = await run(thread, task, limits)
    if (outcome.ok && heap <= mostHeap) rest(thread)
    else void thread.terminate()
    return outcome
  } catch (error) {
    void thread.terminate()
    throw error
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

function start(): Worker {
  // Relative to the project's folder and not to this file: Next puts this file's code elsewhere.
  const entry = pathToFileURL(join(process.cwd(), 'lib', 'threads', 'enter.mjs'))
  const thread = new Worker(entry, { resourceLimits })
  thread.on('error', () => forget(thread))
  return thread
}

function run(thread: Worker, task: Task, { ms }: Limits): Promise<ThreadOutcome & { heap: number }> {
  return new Promise((resolve, reject) => {
    const end = (problem: 'deadline' | 'lost') => settle(() => resolve({ ok: false, problem, heap: 0 }))
    let clock = setTimeout(() => end('deadline'), startMs)
    const settle = (how: () => void) => {
      clearTimeout(clock)
      thread.off('message', hear).off('error', lose).off('exit', lose)
      how()
    }
    const lose = () => end('lost')
    const hear = (said: unknown) => {
      const told = report.parse(said)
      if (told.kind === 'failed') return settle(() => reject(told.error))
      if (told.kind === 'done') return settle(() => resolve({ ok: true, value: told.value, heap: told.heap }))
      clearTimeout(clock)
      clock = setTimeout(() => end('deadline'), ms)
    }
    thread.on('message', hear).on('error', lose).on('exit', lose)
    thread.ref()
    thread.postMessage(task)
  })
}

/** A thread that did its work is kept for a while, so the next task needn't load the same code again. */
function rest(thread: Worker): void {
  thread.unref()
  const tasks = (tasksOf.get(thread) ?? 0) + 1
  tasksOf.set(thread, tasks)
  if (tasks >= mostTasks) return void thread.terminate()
  idle.push(thread)
  setTimeout(() => forget(thread), idleMs).unref()
}

function forget(thread: Worker): void {
  const at = idle.indexOf(thread)
  if (at < 0) return
  idle.splice(at, 1)
  void thread.terminate()
}
