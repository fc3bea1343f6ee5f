import { NotFound } from '../errors'
import { type ArrivingText, readPartial } from '../generation/read-partial'
import { onArrivingText, onDeskActivity } from '../jobs/desk-activity'
import { actorOfSession } from '../users/queries'
import type { Role } from '../users/user'
import { readableBrief } from './queries'

type Viewer = { sessionId: string; userId: string; briefId: string }
type Screen = {
  changed: () => void
  arrived: (text: ArrivingText) => void
  stillHere: () => void
  /** `crowded`: this session opened more screens than it may follow, and this one is the oldest. */
  ended: (why: 'rights' | 'crowded') => void
}
type Watcher = Viewer & { screen: Screen; role: Role | null }

export const mostWatchers = 6
/** How often sessions are asked again when nothing happens: they run out without an announcement. */
const recheckMs = 10_000
/** What announcements of settings are about; rights hang on one of them. */
const settingsSubject = 'site'

const watchers = new Set<Watcher>()
let listening: Promise<() => void> | null = null

/**
 * Tells a screen what happens to its brief. Ends at once when the session ends, the person may no longer read it, or
 * their role changes. A session follows six screens; a seventh ends the oldest. Rights are asked once for each event
 * and session, and not at all for events that concern nobody who watches. Returns what stops it, or null for a brief
 * that this session may not read.
 */
export async function watchBrief(viewer: Viewer, screen: Screen): Promise<(() => void) | null> {
  const watcher: Watcher = { ...viewer, screen, role: null }
  // Before the rights are asked: what happens in between is heard.
  watchers.add(watcher)
  listening ??= listen()
  await listening
  const role = await roleOn(viewer).catch(() => null)
  if (role === null || !watchers.has(watcher)) {
    leave(watcher)
    return null
  }
  watcher.role ??= role
  for (const oldest of ofSession(viewer.sessionId).slice(0, -mostWatchers)) end(oldest, 'crowded')
  return () => leave(watcher)
}

async function listen(): Promise<() => void> {
  const showNext = oneByOne(show)
  const stops = await Promise.all([
    onDeskActivity((subject) => void hear(subject)),
    onArrivingText(({ briefId, attemptId }) => void showNext(`${briefId} ${attemptId}`)),
  ])
  const timer = setInterval(recheck, recheckMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    for (const stop of stops) void stop()
  }
}

function leave(watcher: Watcher): void {
  watchers.delete(watcher)
  if (watchers.size > 0) return
  void listening?.then((stop) => stop())
  listening = null
}

function end(watcher: Watcher, why: 'rights' | 'crowded'): void {
  if (!watchers.has(watcher)) return
  leave(watcher)
  watcher.screen.ended(why)
}

const ofSession = (sessionId: string) => [...watchers].filter((one) => one.sessionId === sessionId)

/** An empty subject: announcements may have been missed. */
async function hear(subject: string): Promise<void> {
  const isForAll = subject === '' || subject === settingsSubject
  const concerned = [...watchers].filter(
    ({ briefId, userId }) => isForAll || subject === briefId || subject === userId,
  )
  for (const watcher of await stillAllowed(concerned)) {
    if (subject === '' || subject === watcher.briefId) watcher.screen.changed()
  }
}

async function show(name: string): Promise<void> {
  const [briefId = '', attemptId = ''] = name.split(' ')
  const concerned = await stillAllowed([...watchers].filter((one) => one.briefId === briefId))
  const text = concerned.length > 0 ? await readPartial(briefId, attemptId).catch(() => null) : null
  if (text) for (const { screen } of concerned) screen.arrived(text)
}

async function recheck(): Promise<void> {
  for (const { screen } of await stillAllowed([...watchers])) screen.stillHere()
}

/** Asks once for each session and brief, ends those whose rights are gone or are others now, and gives the rest. */
async function stillAllowed(concerned: Watcher[]): Promise<Watcher[]> {
  const asked = new Map<string, Promise<Role | null>>()
  const answers = concerned.map((watcher) => {
    const key = `${watcher.sessionId} ${watcher.briefId}`
    const role = asked.get(key) ?? roleOn(watcher).catch(() => null)
    asked.set(key, role)
    return role
  })
  const roles = await Promise.all(answers)
  return concerned.filter((watcher, index) => {
    const role = roles[index] ?? null
    watcher.role ??= role
    if (role === null || role !== watcher.role) end(watcher, 'rights')
    return watchers.has(watcher)
  })
}

/** The role in which a session may read a brief right now, or null. */
async function roleOn({ sessionId, userId, briefId }: Viewer): Promise<Role | null> {
  const actor = await actorOfSession(sessionId, userId)
  if (!actor) return null
  try {
    await readableBrief(actor, briefId)
    return actor.role
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** Works through names one at a time, each as it is when its turn comes, so nobody sees an older state last. */
function oneByOne(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const waiting = new Set<string>()
  let working = false
  return async (name) => {
    waiting.add(name)
    if (working) return
    working = true
    for (const next of waiting) {
      waiting.delete(next)
      await work(next).catch(() => {})
    }
    working = false
  }
}
