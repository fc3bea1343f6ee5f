import { desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { invitations, sessions, users } from '@/db/schema/users'
import type { UserActor } from '../actor'
import { Forbidden } from '../errors'
import { tokenTo } from '../testing/letters'
import { acceptInvitation } from './accept-invitation'
import { changeRole } from './change-role'
import { createPerson } from './create-person'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { invitePerson } from './invite-person'
import { actorOfSession, openInvitations, people, personByEmail } from './queries'
import { revokeInvitation } from './revoke-invitation'
import { signOut } from './sign-out'
import { signOutEverywhere } from './sign-out-everywhere'
import { startSession } from './start-session'
import type { Role } from './user'

let admin: UserActor
let serial = 0

async function aPerson(role: Role): Promise<UserActor> {
  serial += 1
  const name = `Person ${serial}`
  const [row] = await db
    .insert(users)
    .values({ name, email: `person${serial}@example.test`, role })
    .returning()
  if (!row) throw new Error('no person')
  return { kind: 'user', id: row.id, name, role }
}

async function signedIn(person: UserActor): Promise<string> {
  const started = await startSession(person, { userId: person.id })
  if (!started.ok) throw new Error('not signed in')
  return started.value.sessionId
}

const lastAct = async () => {
  const [event] = await db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1)
  return event
}

beforeEach(async () => {
  admin = await aPerson('admin')
})

describe('inviting', () => {
  const invited = { name: 'Ines Valcourt', email: 'ines@example.test', role: 'editor' as const }

  test('an admin invites an editor, who joins by the link, once', async () => {
    const outcome = await invitePerson(admin, invited)
    expect(outcome).toMatchObject({ ok: true })
    expect(await lastAct()).toMatchObject({ action: 'person.invited', actor: admin.id })
    const token = await tokenTo(invited.email)
    expect(await openInvitations(admin)).toMatchObject([
      { email: invited.email, link: expect.stringContaining(`/invite/${token}`) },
    ])
    const joined = await acceptInvitation({ token, name: 'Ines V.', password: 'plum orchard gate' })
    expect(joined).toMatchObject({ ok: true })
    expect(await db.select().from(invitations)).toMatchObject([{ sealedToken: null }])
    expect(await lastAct()).toMatchObject({ action: 'person.joined', detail: { role: 'editor' } })
    expect(await personByEmail('INES@example.test')).toMatchObject({ name: 'Ines V.', role: 'editor' })
    const again = await acceptInvitation({ token, name: 'Other', password: 'another password' })
    expect(again).toMatchObject({ ok: false, reason: 'invalid_link' })
  })

  test('somebody who already works here is not invited again', async () => {
    const outcome = await invitePerson(admin, invited)
    expect(outcome).toMatchObject({ ok: false, reason: 'already_here' })
  })

  test('a new invitation makes the earlier link void, and a revoked one opens nothing', async () => {
    const to = { name: 'Otto Brandt', email: 'otto@example.test', role: 'writer' as const }
    await invitePerson(admin, to)
    const first = await tokenTo(to.email)
    const second = await invitePerson(admin, to)
    if (!second.ok) throw new Error(second.reason)
    expect(
      await acceptInvitation({ token: first, name: 'Otto', password: 'plum orchard gate' }),
    ).toMatchObject({
      reason: 'invalid_link',
    })
    await revokeInvitation(admin, { invitationId: second.value.invitationId })
    expect(await openInvitations(admin)).toEqual([])
    const token = await tokenTo(to.email)
    expect(await acceptInvitation({ token, name: 'Otto', password: 'plum orchard gate' })).toMatchObject({
      reason: 'invalid_link',
    })
  })

  test('neither editors nor writers invite, and they do not see who is here', async () => {
    const editor = await aPerson('editor')
    const to = { name: 'Nobody', email: 'nobody@example.test', role: 'admin' as const }
    await expect(invitePerson(editor, to)).rejects.toBeInstanceOf(Forbidden)
    await expect(people(editor)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('being let in and shut out', () => {
  test('a demoted person is a writer at the next request', async () => {
    const editor = await aPerson('editor')
    const session = await signedIn(editor)
    await changeRole(admin, { userId: editor.id, role: 'writer' })
    expect(await actorOfSession(session, editor.id)).toMatchObject({ role: 'writer' })
    expect(await lastAct()).toMatchObject({
      action: 'person.role_changed',
      subject: editor.id,
      detail: { from: 'editor', to: 'writer' },
    })
  })

  test('a disabled person is nobody at the next request, also after being enabled again', async () => {
    const editor = await aPerson('editor')
    const session = await signedIn(editor)
    await disablePerson(admin, { userId: editor.id })
    expect(await actorOfSession(session, editor.id)).toBeNull()
    expect(await startSession(editor, { userId: editor.id })).toMatchObject({ reason: 'disabled' })
    await enablePerson(admin, { userId: editor.id })
    expect(await actorOfSession(session, editor.id)).toBeNull()
    expect(await lastAct()).toMatchObject({ action: 'person.enabled' })
  })

  test("a session that ended, expired, idled for a day or is somebody else's is nobody", async () => {
    const writer = await aPerson('writer')
    const [ended, expired, idle] = [await signedIn(writer), await signedIn(writer), await signedIn(writer)]
    await signOut(writer, { sessionId: ended })
    await db
      .update(sessions)
      .set({ expiresAt: new Date(0) })
      .where(eq(sessions.id, expired))
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await db.update(sessions).set({ lastSeenAt: yesterday }).where(eq(sessions.id, idle))
    for (const session of [ended, expired, idle]) {
      expect(await actorOfSession(session, writer.id)).toBeNull()
    }
    const good = await signedIn(writer)
    expect(await actorOfSession(good, writer.id)).toMatchObject({ id: writer.id })
    expect(await actorOfSession(good, admin.id)).toBeNull()
  })

  test('an admin sees who has sessions open and when they were last here', async () => {
    const [writer, stranger] = [await aPerson('writer'), await aPerson('writer')]
    await signedIn(writer)
    await signedIn(writer)
    const rows = await people(admin)
    expect(rows.find(({ id }) => id === writer.id)).toMatchObject({
      openSessions: 2,
      lastSeen: expect.any(Date),
      keptWaiting: false,
    })
    expect(rows.find(({ id }) => id === stranger.id)).toMatchObject({ openSessions: 0, lastSeen: null })
  })

  test('an admin signs somebody out everywhere; a colleague cannot', async () => {
    const writer = await aPerson('writer')
    const session = await signedIn(writer)
    await expect(signOutEverywhere(await aPerson('editor'), { userId: writer.id })).rejects.toBeInstanceOf(
      Forbidden,
    )
    await signOutEverywhere(admin, { userId: writer.id })
    expect(await actorOfSession(session, writer.id)).toBeNull()
  })
})

describe('the last admin', () => {
  test('stays when two admins demote or disable each other at the same moment, fifty times over', async () => {
    await db.update(users).set({ active: false })
    for (let round = 0; round < 50; round += 1) {
      const [one, other] = [await aPerson('admin'), await aPerson('admin')]
      const outcomes = await Promise.allSettled(
        round % 2 === 0
          ? [
              changeRole(one, { userId: other.id, role: 'writer' }),
              changeRole(other, { userId: one.id, role: 'writer' }),
            ]
          : [disablePerson(one, { userId: other.id }), disablePerson(other, { userId: one.id })],
      )
      const won = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.ok)
      expect(won).toHaveLength(1)
      const left = await db.select().from(users).where(eq(users.active, true))
      expect(left.filter(({ role }) => role === 'admin')).toHaveLength(1)
      await db.update(users).set({ active: false })
    }
  })

  test('cannot demote or disable themselves, nor can the command line', async () => {
    await db.update(users).set({ active: false })
    const only = await aPerson('admin')
    const system = { kind: 'system', job: 'cli' } as const
    for (const actor of [only, system]) {
      expect(await disablePerson(actor, { userId: only.id })).toMatchObject({ reason: 'last_admin' })
      expect(await changeRole(actor, { userId: only.id, role: 'editor' })).toMatchObject({
        reason: 'last_admin',
      })
    }
  })
})

test('only the system makes people without an invitation', async () => {
  const person = {
    name: 'Cli',
    email: 'cli@example.test',
    role: 'admin' as const,
    password: 'long enough one',
  }
  await expect(createPerson(admin, person)).rejects.toBeInstanceOf(Forbidden)
  const system = { kind: 'system', job: 'cli' } as const
  expect(await createPerson(system, person)).toMatchObject({ ok: true })
  expect(await createPerson(system, { ...person, email: 'CLI@example.test' })).toMatchObject({
    reason: 'already_here',
  })
})
