import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pool } from '@/db/client'
import type { UserActor } from '../actor'
import { readSettings } from '../settings/queries'
import { saveSettings } from '../settings/save-settings'
import { aBrief, aFrontText, aPerson, aSave, auditOf } from '../testing/newsroom'
import { changeRole } from '../users/change-role'
import { disablePerson } from '../users/disable-person'
import { signOut } from '../users/sign-out'
import { signOutEverywhere } from '../users/sign-out-everywhere'
import { startSession } from '../users/start-session'
import { assign } from './assign'
import type { Brief } from './brief'
import { mostWatchers, watchBrief } from './watch-brief'

let admin: UserActor
let writer: UserActor
let brief: Brief
const stops: (() => void)[] = []

beforeEach(async () => {
  admin = await aPerson('admin')
  writer = await aPerson('writer')
  brief = await aBrief(writer)
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const stop of stops.splice(0)) stop()
})

async function signedIn(person: UserActor): Promise<string> {
  const started = await startSession(person, { userId: person.id })
  if (!started.ok) throw new Error(started.reason)
  return started.value.sessionId
}

/** A screen of this session, with what it was told. */
async function aScreen(person: UserActor, sessionId: string, briefId = brief.id) {
  const told: string[] = []
  const stop = await watchBrief(
    { sessionId, userId: person.id, briefId },
    {
      changed: () => told.push('changed'),
      arrived: () => told.push('arrived'),
      stillHere: () => {},
      ended: (why) => told.push(`ended: ${why}`),
    },
  )
  if (stop) stops.push(stop)
  return stop ? told : null
}

describe('a screen that follows a brief', () => {
  test('hears of a change, and nothing of other briefs', async () => {
    const told = await aScreen(writer, await signedIn(writer))
    const other = await aBrief(writer)
    await aSave(writer, other.id, aFrontText)
    await aSave(writer, brief.id, aFrontText)
    await expect.poll(() => told).toEqual(['changed'])
  })

  test.each([
    [
      'is demoted and may not read it any more',
      (one: UserActor) => changeRole(admin, { userId: one.id, role: 'writer' }),
      'person.role_changed',
    ],
    [
      'gets another role and may still read it',
      (one: UserActor) => changeRole(admin, { userId: one.id, role: 'admin' }),
      'person.role_changed',
    ],
    ['is disabled', (one: UserActor) => disablePerson(admin, { userId: one.id }), 'person.disabled'],
    [
      'is signed out everywhere by an admin',
      (one: UserActor) => signOutEverywhere(admin, { userId: one.id }),
      'person.signed_out_everywhere',
    ],
    ['signs out', (one: UserActor, sessionId: string) => signOut(one, { sessionId }), 'person.signed_out'],
  ])('ends at once when its person %s', async (_, act, action) => {
    const editor = await aPerson('editor')
    const sessionId = await signedIn(editor)
    const told = await aScreen(editor, sessionId)
    const colleague = await aPerson('editor')
    const others = await aScreen(colleague, await signedIn(colleague))
    await act(editor, sessionId)
    await expect.poll(() => told).toEqual(['ended: rights'])
    expect(await auditOf(editor.id)).toContain(action)
    await aSave(writer, brief.id, aFrontText)
    await expect.poll(() => others).toEqual(['changed'])
    expect(told).toEqual(['ended: rights'])
  })

  test('ends when the brief is given to somebody else, or the rule that let everybody read is taken back', async () => {
    const reader = await aPerson('writer')
    const { ai: _, ...settings } = await readSettings()
    await saveSettings(admin, { ...settings, writersReadAll: true })
    const byRule = await aScreen(reader, await signedIn(reader))
    await saveSettings(admin, { ...settings, writersReadAll: false })
    await expect.poll(() => byRule).toEqual(['ended: rights'])
    const assignee = await aPerson('writer')
    await assign(admin, { briefId: brief.id, userId: assignee.id })
    const told = await aScreen(assignee, await signedIn(assignee))
    await assign(admin, { briefId: brief.id, userId: null })
    await expect.poll(() => told).toEqual(['ended: rights'])
  })

  test('is not opened for a stranger, an ended session or a brief that is not there', async () => {
    const stranger = await aPerson('writer')
    expect(await aScreen(stranger, await signedIn(stranger))).toBeNull()
    const sessionId = await signedIn(writer)
    await signOut(writer, { sessionId })
    expect(await aScreen(writer, sessionId)).toBeNull()
    expect(await aScreen(writer, await signedIn(writer), writer.id)).toBeNull()
  })
})

test('a session follows six screens; each one more ends the oldest, and other sessions keep theirs', async () => {
  const elsewhere = await aScreen(writer, await signedIn(writer))
  const sessionId = await signedIn(writer)
  const screens: (string[] | null)[] = []
  for (let index = 0; index < mostWatchers + 2; index += 1) screens.push(await aScreen(writer, sessionId))
  expect(screens.map((told) => told?.join())).toEqual([
    'ended: crowded',
    'ended: crowded',
    ...Array.from({ length: mostWatchers }, () => ''),
  ])
  expect(elsewhere).toEqual([])
})

test('rights are asked once for an event, however many screens are open, and not for events of others', async () => {
  const sessionId = await signedIn(writer)
  const screens: (string[] | null)[] = []
  for (let index = 0; index < mostWatchers; index += 1) screens.push(await aScreen(writer, sessionId))
  const other = await aBrief(await aPerson('writer'))
  const asked = vi.spyOn(pool(), 'query')
  const rights = () => asked.mock.calls.filter((call) => /sessions/.test(JSON.stringify(call))).length
  await aSave(admin, other.id, aFrontText)
  await aSave(writer, brief.id, aFrontText)
  await expect.poll(() => screens.map((told) => told?.at(-1))).toEqual(screens.map(() => 'changed'))
  expect(screens.every((told) => told?.length === 1)).toBe(true)
  expect(rights()).toBe(1)
})
