import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { log } from '@/lib/log'
import type { MakeWhole } from '../cache/whole-page'
import { askPages } from './ask-pages'
import { forwardTo, type Render } from './forward'
import { type Order, report, type Step, type ThreadSettings } from './messages'

export type RunningNewsroom = {
  /** Answers what is no finished page. */
  render: Render
  /** Makes a page for readers, whole and without the framework's scripts. */
  makeWhole: MakeWhole
  /** Takes no more jobs, and waits for those under way. */
  finishJobs: () => Promise<void>
  end: () => Promise<void>
}

type Wanted = { jobs: boolean; entry?: URL }
const ours = new URL('./enter.mjs', import.meta.url)

/**
 * Starts the newsroom in a thread of its own and waits until it answers; rejects when it cannot start. A thread that is
 * lost later, by a bug or for want of memory, is started again, and readers meanwhile get what the front has.
 */
export async function startNewsroom({ jobs, entry = ours }: Wanted): Promise<RunningNewsroom> {
  // Made for this user alone: what is sent there has passed the front and is believed.
  const dir = mkdtempSync(join(tmpdir(), 'lensroom-'))
  const socketPath = join(process.platform === 'win32' ? '//./pipe' : '', dir, 'newsroom')
  const settings: ThreadSettings = { socketPath, jobs }
  const drop = () => rmSync(dir, { recursive: true, force: true })
  let thread = await startThread(entry, settings).catch((error) => {
    drop()
    throw error
  })
  let makeWhole = askPages(thread)
  let isEnding = false
  const keepUp = async (): Promise<void> => {
    await once(thread, 'exit')
    while (!isEnding) {
      log.error('the newsroom was lost and is started again')
      rmSync(socketPath, { force: true })
      const again = await startThread(entry, settings).catch((error) =>
        log.error({ err: error }, 'it did not start'),
      )
      if (again) {
        thread = again
        makeWhole = askPages(thread)
        return keepUp()
      }
      await pause(2_000)
    }
  }
  void keepUp()
  return {
    render: forwardTo(socketPath),
    makeWhole: (asked) => makeWhole(asked),
    finishJobs: () => done(thread, 'finish jobs'),
    end: async () => {
      isEnding = true
      await Promise.race([done(thread, 'end'), pause(3_000)])
      await thread.terminate()
      drop()
    },
  }
}

/**
 * A bounded heap is also collected before it has grown far beyond what is used. The young part holds what some
 * renderings leave behind: in a smaller one each of them is interrupted.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 }

async function startThread(entry: URL, settings: ThreadSettings): Promise<Worker> {
  const thread = new Worker(entry, { workerData: settings, resourceLimits })
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the newsroom's thread ended with ${code}`)))
  })
  await Promise.race([once(thread, 'message'), failed])
  thread.on('error', (error) => log.error({ err: error }, 'the newsroom failed'))
  return thread
}

/** Resolves when the thread has said that this is done, or has ended. */
async function done(thread: Worker, step: Step): Promise<void> {
  const order: Order = { kind: 'step', step }
  thread.postMessage(order)
  const over = once(thread, 'exit')
  const said = new Promise<void>((resolve) =>
    thread.on('message', (said: unknown) => {
      const told = report.parse(said)
      if (told.kind === 'done' && told.step === step) resolve()
    }),
  )
  await Promise.race([said, over])
}
