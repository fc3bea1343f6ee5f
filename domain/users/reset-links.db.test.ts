import { desc, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { passwordResets, users } from '@/db/schema/users'
import { type FakeMailServer, fakeMailServer } from '@/lib/mail/fake-server'
import type { UserActor } from '../actor'
import { auditLog } from '../audit/queries'
import { Forbidden } from '../errors'
import { keptMails } from '../mail/queries'
import { sendMail } from '../mail/send-mail'
import { lettersTo, tokenTo } from '../testing/letters'
import { aPerson } from '../testing/newsroom'
import { dismissLinkNotice } from './dismiss-link-notice'
import { invitePerson } from './invite-person'
import { linkNotices } from './list-link-notices'
import { makeResetLink } from './make-reset-link'
import { actorOfSession } from './queries'
import { requestReset } from './request-reset'
import { resetPassword } from './reset-password'
import { signIn } from './sign-in'
import { startSession } from './start-session'

const commandLine = { kind: 'system', job: 'command line' } as const
let server: FakeMailServer
let admin: UserActor
let victim: UserActor & { email: string }

async function aVictim() {
  const person = await aPerson('editor', 'Vera Lind')
  const email = `vera.${person.id}@example.test`
  await db.update(users).set({ email }).where(eq(users.id, person.id))
  return { ...person, email }
}

const linesOn = (subject: string) =>
  db.select().from(auditEvents).where(eq(auditEvents.subject, subject)).orderBy(desc(auditEvents.seq))

const said = async (subject: string) => {
  const [newest] = await linesOn(subject)
  const { lines } = await auditLog(admin, {})
  const line = lines.find(({ seq }) => seq === newest?.seq)
  return `${line?.who} ${line?.sentence}`
}

/** Every text of every table, jobs included: what a dump, an export or a query page could show. */
async function everythingStored(): Promise<string> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`)
  const texts = []
  for (const { name } of rows) {
    const found = await db.execute(sql`select to_json(t)::text as row from ${sql.raw(name)} t`)
    texts.push(JSON.stringify(found.rows))
  }
  return texts.join('\n')
}

beforeEach(async () => {
  server = await fakeMailServer()
  process.env.SMTP_URL = server.url
  admin = await aPerson('admin', 'Ada Quist')
  victim = await aVictim()
})

afterEach(async () => {
  delete process.env.SMTP_URL
  await server.stop()
})

describe('an admin who wants in as somebody else', () => {
  test.each([
    ['asks without being signed in', () => null, 'Somebody who was not signed in'],
    ['asks while signed in', () => admin, 'Ada Quist'],
  ])('%s: the link goes to the person only, and the log says who asked', async (_, asker, who) => {
    await requestReset({ email: victim.email.toUpperCase() }, '192.0.2.1', asker())
    const token = await tokenTo(victim.email)
    expect(token).toHaveLength(43)
    expect(JSON.stringify(await keptMails(admin))).not.toContain(token)
    expect(JSON.stringify(await keptMails(admin))).not.toContain('/reset/')
    expect(await everythingStored()).not.toContain(token)
    expect(await said(victim.id)).toBe(
      `${who} asked for a new password for Vera Lind; the link went to them by mail`,
    )
    const [letter] = await lettersTo(victim.email)
    if (!letter) throw new Error('no letter')
    expect(letter.text).toContain(`${who === 'Ada Quist' ? 'Ada Quist, who was signed in,' : who} asked`)
    await sendMail({ mailId: letter.id })
    expect(server.heard.join('')).toContain(token.slice(0, 12))
    expect((await keptMails(admin)).find(({ id }) => id === letter.id)).toMatchObject({
      state: 'sent',
      text: '',
    })
  })

  test('finds nothing without a mail server either: no link is made', async () => {
    delete process.env.SMTP_URL
    await requestReset({ email: victim.email }, '192.0.2.2')
    const [letter] = await lettersTo(victim.email)
    expect(letter).toMatchObject({ kind: 'reset', body: '', sealedBody: '' })
    expect((await keptMails(admin)).find(({ id }) => id === letter?.id)).toMatchObject({
      state: 'no_server',
      text: '',
    })
    expect(await db.select().from(passwordResets).where(eq(passwordResets.userId, victim.id))).toEqual([])
    expect(await said(victim.id)).toBe(
      'Somebody who was not signed in asked for a new password for Vera Lind; no link was made, because there is no mail server',
    )
  })

  test('reads nothing when a mail server is taken away before the letter has left', async () => {
    await requestReset({ email: victim.email }, '192.0.2.3')
    delete process.env.SMTP_URL
    const [letter] = await lettersTo(victim.email)
    expect((await keptMails(admin)).find(({ id }) => id === letter?.id)).toMatchObject({
      state: 'no_server',
      text: '',
    })
  })

  test('cannot make a link for somebody, nor invite them a second time under their own address', async () => {
    const input = { userId: victim.id, account: 'x' }
    await expect(makeResetLink(admin, input)).rejects.toBeInstanceOf(Forbidden)
    const again = { name: 'Vera', email: victim.email.toUpperCase(), role: 'admin' as const }
    expect(await invitePerson(admin, again)).toMatchObject({ reason: 'already_here' })
    expect(await lettersTo(victim.email)).toEqual([])
  })
})

describe('a link from the command line', () => {
  const make = async () => {
    const made = await makeResetLink(commandLine, { userId: victim.id, account: 'deploy' })
    if (!made.ok) throw new Error(made.reason)
    return made.value.link.split('/').at(-1) ?? ''
  }

  test('is on record under the command line and its account, and the person is written to', async () => {
    const token = await make()
    expect(await said(victim.id)).toBe(
      'The command line made a link for a new password of Vera Lind, as the account deploy of the server',
    )
    const [letter] = await lettersTo(victim.email)
    expect(letter?.text).toContain("the server's command line")
    expect(letter?.text).not.toContain('/reset/')
    expect(await everythingStored()).not.toContain(token)
    expect(await resetPassword({ token, password: 'plum orchard gate' })).toMatchObject({ ok: true })
    expect(await said(victim.id)).toBe(
      'Somebody with the link set a new password by link for Vera Lind; the link was made on the command line',
    )
  })

  test('shows in the newsroom until the person puts it away, and stays listed afterwards', async () => {
    await make()
    const [notice] = await linkNotices(victim)
    expect(notice).toMatchObject({ by: 'the command line of the server', noticedAt: null })
    const noticeId = notice?.id ?? ''
    expect(await dismissLinkNotice(admin, { noticeId })).toMatchObject({ reason: 'not_open' })
    expect(await dismissLinkNotice(victim, { noticeId })).toMatchObject({ ok: true })
    expect(await dismissLinkNotice(victim, { noticeId })).toMatchObject({ reason: 'not_open' })
    expect(await linkNotices(victim)).toMatchObject([{ noticedAt: expect.any(Date) }])
    expect(await said(victim.id)).toBe(
      'Vera Lind put away the notice that somebody else made a link for their account',
    )
  })

  test('a colleague who asked while signed in is named; asking for oneself leaves no notice', async () => {
    await requestReset({ email: victim.email }, '192.0.2.4', admin)
    await requestReset({ email: victim.email }, '192.0.2.4', victim)
    await requestReset({ email: victim.email }, '192.0.2.4')
    expect(await linkNotices(victim)).toMatchObject([{ by: 'Ada Quist' }])
    expect(await linkNotices(admin)).toEqual([])
  })
})

describe('a new password by mail', () => {
  test('comes by a link that works once and ends every session', async () => {
    const session = await startSession(victim, { userId: victim.id })
    if (!session.ok) throw new Error(session.reason)
    await requestReset({ email: victim.email }, '192.0.2.20')
    const token = await tokenTo(victim.email)
    expect(await resetPassword({ token, password: 'somethingelse9' })).toMatchObject({ ok: true })
    expect(await actorOfSession(session.value.sessionId, victim.id)).toBeNull()
    const input = { email: victim.email, password: 'somethingelse9' }
    expect(await signIn(input, '192.0.2.20')).toMatchObject({ ok: true })
    expect(await resetPassword({ token, password: 'yet another one' })).toMatchObject({
      reason: 'invalid_link',
    })
    expect((await linesOn(victim.id)).map(({ action }) => action)).toContain('person.password_reset')
  })

  test('nobody who is unknown gets a letter, and three an hour are enough', async () => {
    await requestReset({ email: 'unknown@example.test' }, '192.0.2.21')
    for (let index = 0; index < 5; index += 1) await requestReset({ email: victim.email }, '192.0.2.21')
    expect(await lettersTo('unknown@example.test')).toEqual([])
    expect(await lettersTo(victim.email)).toHaveLength(3)
  })
})
