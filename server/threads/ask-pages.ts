import type { Worker } from 'node:worker_threads'
import type { MakeWhole, WholePage } from '../render/whole-page'
import { PagesAway } from './forward'
import { type PageOrder, pageReport } from './messages'

type Waiting = { resolve: (page: WholePage) => void; reject: (error: Error) => void }

/**
 * Has pages made by one thread, which renders and strips them and hands over their bytes. Rejects with the error that a
 * page failed with, and with PagesAway when the thread is lost before it has answered.
 */
export function askPages(thread: Worker): MakeWhole {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let isLost = false
  thread.on('message', (said: unknown) => {
    const heard = pageReport.safeParse(said)
    if (!heard.success) return
    const told = heard.data
    const asker = waiting.get(told.number)
    waiting.delete(told.number)
    if (told.kind === 'no page') asker?.reject(told.error)
    else asker?.resolve({ ...told.page, body: Buffer.from(told.page.body.buffer) })
  })
  thread.once('exit', () => {
    isLost = true
    for (const { reject } of waiting.values()) reject(new PagesAway())
    waiting.clear()
  })
  return (asked) =>
    new Promise((resolve, reject) => {
      if (isLost) return reject(new PagesAway())
      const number = ++last
      waiting.set(number, { resolve, reject })
      const order: PageOrder = { kind: 'page', number, asked }
      thread.postMessage(order)
    })
}
