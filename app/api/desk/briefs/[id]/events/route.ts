import { z } from 'zod'
import { readSessionToken } from '@/app/_boundary/session-cookie'
import { readableBrief } from '@/domain/briefs/queries'
import { NotFound } from '@/domain/errors'
import { readPartial } from '@/domain/generation/read-partial'
import { onArrivingText, onDeskActivity } from '@/domain/jobs/desk-activity'
import { actorOfSession } from '@/domain/users/queries'

export const dynamic = 'force-dynamic'

/** How often the right to listen is asked again when nothing happens. */
const recheckMs = 10_000
/** A client that does not read gets no more texts; they would pile up here. */
const mostUnread = 64
const encoder = new TextEncoder()

type Context = { params: Promise<{ id: string }> }

/**
 * Tells an open screen that its brief has changed, without content: the screen reads anew as its person. Only a text
 * that a model is writing comes along with its words, as far as it has come.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id)
  const token = await readSessionToken()
  if (!token) return new Response('Sign in first.', { status: 401 })
  const { sid, sub } = token
  if (!id.success || !(await mayListen(sid, sub, id.data))) return new Response('Not found', { status: 404 })

  const rights = {
    signedIn: async () => (await actorOfSession(sid, sub)) !== null,
    mayRead: () => mayListen(sid, sub, id.data),
  }
  return new Response(activityOf(id.data, rights, request.signal), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

async function mayListen(sid: string, sub: string, briefId: string): Promise<boolean> {
  const actor = await actorOfSession(sid, sub)
  if (!actor) return false
  try {
    await readableBrief(actor, briefId)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

type Rights = { signedIn: () => Promise<boolean>; mayRead: () => Promise<boolean> }

/** Rights are asked again at every announcement and every few seconds: whoever was disabled hears nothing more. */
function activityOf(briefId: string, rights: Rights, gone: AbortSignal): ReadableStream {
  let finish = () => {}
  return new ReadableStream({
    async start(controller) {
      let open = true
      const stops: (() => Promise<void>)[] = []
      const stop = () => {
        for (const one of stops.splice(0)) void one()
      }
      const end = () => {
        if (!open) return
        finish()
        controller.close()
      }
      const hear = async (subject: string | null) => {
        const mine = subject === briefId || subject === ''
        const may = await (mine ? rights.mayRead() : rights.signedIn()).catch(() => false)
        if (!open) return
        if (!may) return end()
        if (mine) controller.enqueue(encoder.encode('event: changed\ndata: {}\n\n'))
        if (subject === null) controller.enqueue(encoder.encode(': still here\n\n'))
      }
      const show = async (attemptId: string) => {
        if ((controller.desiredSize ?? 0) < -mostUnread) return
        if (!(await rights.mayRead().catch(() => false))) return end()
        const text = await readPartial(briefId, attemptId).catch(() => null)
        if (open && text)
          controller.enqueue(encoder.encode(`event: partial\ndata: ${JSON.stringify(text)}\n\n`))
      }
      const showNext = oneByOne(show)
      const timer = setInterval(() => hear(null), recheckMs)
      finish = () => {
        open = false
        clearInterval(timer)
        gone.removeEventListener('abort', end)
        stop()
      }
      gone.addEventListener('abort', end)
      controller.enqueue(encoder.encode('retry: 2000\n\n'))
      stops.push(await onDeskActivity((subject) => void hear(subject)))
      stops.push(await onArrivingText((text) => text.briefId === briefId && showNext(text.attemptId)))
      if (!open) stop()
    },
    cancel: () => finish(),
  })
}

/** Does a thing for each name, one after the other and as it stands when its turn comes: nobody sees an older state last. */
function oneByOne(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const waiting = new Set<string>()
  let working = false
  return async (name) => {
    waiting.add(name)
    if (working) return
    working = true
    for (const next of waiting) {
      waiting.delete(next)
      await work(next)
    }
    working = false
  }
}
