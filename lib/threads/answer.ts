import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { type Report, task } from './task'

/** The inside of a thread that works for another one: loads the module it is told, calls the function, answers. */
parentPort?.on('message', async (asked: unknown) => {
  try {
    const { module, name, given } = task.parse(asked)
    const loaded: Record<string, unknown> = await import(pathToFileURL(join(process.cwd(), module)).href)
    const work = loaded[name]
    if (!isWork(work)) throw new Error(`${module} exports no function ${name}`)
    say({ kind: 'begun' })
    const value = await work(...given)
    say({ kind: 'done', value, heap: process.memoryUsage().heapTotal })
  } catch (error) {
    say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
  }
})

const say = (report: Report) => parentPort?.postMessage(report)

const isWork = (one: unknown): one is (...given: unknown[]) => unknown => typeof one === 'function'
