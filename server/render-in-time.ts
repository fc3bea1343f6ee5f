import type { IncomingMessage, ServerResponse } from 'node:http'
import { databaseAnswers } from '@/db/answers'
import { away, busy, stillWorking } from './own-answers'
import { sendPlain } from './plain-answer'
import type { RenderLimits } from './render-limits'
import type { Render } from './threads/forward'
import { Busy, type Turns } from './turns'

const lookMs = 2_000

type Work = { render: Render; turns: Turns; limits: RenderLimits; needsDatabase: boolean }

/**
 * Renders for one request when its turn comes. Answers 503 when nothing has been sent in time, and when the database
 * stops meanwhile. A stream that has begun may go on as long as it likes. A form whose answer is late isn't cut off.
 * Rejects with Busy when too many wait already.
 */
export async function renderInTime(
  request: IncomingMessage,
  response: ServerResponse,
  { render, turns, limits, needsDatabase }: Work,
): Promise<void> {
  const isForm = request.method === 'POST'
  const limitMs = isForm ? limits.formMs : limits.pageMs
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  const say = (answer: typeof busy) => {
    if (!response.headersSent && !response.destroyed) sendPlain(response, answer)
  }
  const late = setTimeout(() => say(isForm ? stillWorking : busy), limitMs)
  const look = async () => {
    if (!response.headersSent && !(await databaseAnswers())) say(away)
  }
  const watch = needsDatabase ? setInterval(look, lookMs) : undefined
  try {
    const leave = await turns.take(limitMs, closed.signal)
    if (response.destroyed || response.writableEnded) return leave()
    response.once('close', leave)
    whenBegun(response, leave)
    await render(request, response)
  } catch (error) {
    if (!response.writableEnded && !response.destroyed) throw error
  } finally {
    clearTimeout(late)
    clearInterval(watch)
  }
}

/** Once an answer has begun its reader sets the pace, and must not keep a turn. */
function whenBegun(response: ServerResponse, then: () => void): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: never[]) => {
    then()
    return writeHead(status, ...rest)
  }
}

/**
 * Makes what is kept for everybody when its turn comes. Rejects with Busy when it hasn't come in time, counted from
 * now; work that nobody waits for anymore keeps its turn until it ends, for a bounded time.
 */
export async function makeInTime<Made>(
  make: () => Promise<Made>,
  turns: Turns,
  { pageMs, lateMs }: RenderLimits,
): Promise<Made> {
  const began = performance.now()
  const leave = await turns.take(pageMs)
  const making = make()
  const keeping = setTimeout(leave, lateMs)
  keeping.unref()
  const over = () => {
    clearTimeout(keeping)
    leave()
  }
  making.then(over, over)
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Busy()), pageMs - (performance.now() - began))
  })
  return await Promise.race([making, tooLate]).finally(() => clearTimeout(late))
}
