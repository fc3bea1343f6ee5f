import { z } from 'zod'
import { readSessionToken } from '@/app/_boundary/session-cookie'
import { watchBrief } from '@/domain/briefs/watch-brief'

export const dynamic = 'force-dynamic'

/** A client that does not read gets no more texts; they would pile up here. */
const mostUnread = 64
const encoder = new TextEncoder()

type Context = { params: Promise<{ id: string }> }

/**
 * Tells an open screen that its brief has changed, without content: the screen reads it again with its user's rights.
 * Only a text that a model is still writing is sent along, as far as it has got.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id)
  const token = await readSessionToken()
  if (!token) return new Response('Sign in first.', { status: 401 })
  if (!id.success) return new Response('Not found', { status: 404 })
  const viewer = { sessionId: token.sid, userId: token.sub, briefId: id.data }
  const activity = await activityFor(viewer, request.signal)
  if (!activity) return new Response('Not found', { status: 404 })
  return new Response(activity, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** The events as a stream that ends with the right to hear them; null when there is none. */
async function activityFor(
  viewer: Parameters<typeof watchBrief>[0],
  gone: AbortSignal,
): Promise<ReadableStream | null> {
  let stop: (() => void) | null = null
  let line: ReadableStreamDefaultController | null = null
  const stream = new ReadableStream({
    start: (controller) => {
      line = controller
      controller.enqueue(encoder.encode('retry: 2000\n\n'))
    },
    cancel: () => stop?.(),
  })
  const send = (text: string) => line?.enqueue(encoder.encode(text))
  const close = () => {
    const open = line
    line = null
    open?.close()
  }
  stop = await watchBrief(viewer, {
    changed: () => send('event: changed\ndata: {}\n\n'),
    arrived: (text) => {
      if ((line?.desiredSize ?? 0) >= -mostUnread) send(`event: partial\ndata: ${JSON.stringify(text)}\n\n`)
    },
    stillHere: () => send(': still here\n\n'),
    ended: (why) => {
      if (why === 'crowded') send('event: crowded\ndata: {}\n\n')
      close()
    },
  })
  if (!stop) return null
  const leave = () => {
    stop?.()
    close()
  }
  if (gone.aborted) leave()
  else gone.addEventListener('abort', leave, { once: true })
  return stream
}
