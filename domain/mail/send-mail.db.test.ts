import { readdirSync, readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { passwordResets } from '@/db/schema/users'
import { type FakeMailServer, fakeMailServer } from '@/lib/mail/fake-server'
import { Forbidden } from '../errors'
import { tokenTo } from '../testing/letters'
import { aPerson } from '../testing/newsroom'
import { invitePerson } from '../users/invite-person'
import { keptMails } from './queries'
import { sendMail } from './send-mail'

let server: FakeMailServer | undefined

afterEach(async () => {
  delete process.env.SMTP_URL
  delete process.env.DATA_KEY
  await server?.stop()
  server = undefined
})

async function aMailServer(options?: { refuses?: boolean; repeats?: boolean }): Promise<string[]> {
  server = await fakeMailServer(options)
  process.env.SMTP_URL = server.url
  return server.heard
}

async function anInvitation(name = 'Ines') {
  const admin = await aPerson('admin', `Ada\r\nBcc: all@example.test`)
  const email = `ines${Math.random()}@example.test`
  await invitePerson(admin, { name, email, role: 'writer' })
  const [mail] = await db.select().from(mails).where(eq(mails.recipient, email))
  if (!mail) throw new Error('no mail')
  return mail
}

const again = async (id: string) => (await db.select().from(mails).where(eq(mails.id, id)))[0]

test('without a mail server a letter stays where admins read it', async () => {
  const mail = await anInvitation()
  await sendMail({ mailId: mail.id })
  expect(await again(mail.id)).toMatchObject({ sentAt: null, body: '', sealedBody: expect.any(String) })
  expect(await keptMails(await aPerson('admin'))).toContainEqual(
    expect.objectContaining({ id: mail.id, state: 'kept', text: expect.stringContaining('/invite/') }),
  )
  await expect(keptMails(await aPerson('editor'))).rejects.toBeInstanceOf(Forbidden)
})

test('a letter is sent once, keeps no link afterwards, and no name can add a header', async () => {
  const heard = await aMailServer()
  const mail = await anInvitation()
  await sendMail({ mailId: mail.id })
  await sendMail({ mailId: mail.id })
  expect(await again(mail.id)).toMatchObject({
    sentAt: expect.any(Date),
    body: '',
    sealedBody: null,
    attempts: 1,
  })
  expect(heard.filter((text) => /^DATA/i.test(text))).toHaveLength(1)
  const [headers] = heard.join('').split('\r\n\r\n')
  expect(headers).not.toMatch(/^Bcc:/m)
  expect(heard.filter((text) => /^RCPT/i.test(text))).toHaveLength(1)
})

test('a refused letter says why and is tried again', async () => {
  await aMailServer({ refuses: true })
  const mail = await anInvitation()
  await expect(sendMail({ mailId: mail.id })).rejects.toThrow()
  expect(await again(mail.id)).toMatchObject({
    sentAt: null,
    attempts: 1,
    problem: expect.stringContaining('550'),
  })
})

test('a server that repeats a letter in its refusal puts no link on any page', async () => {
  await aMailServer({ repeats: true })
  const mail = await anInvitation()
  const token = await tokenTo(mail.recipient)
  const thrown = await sendMail({ mailId: mail.id }).catch((error: unknown) => error)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(inspect(thrown, { depth: 10 })).not.toContain(token.slice(0, 12))
  expect(await again(mail.id)).toMatchObject({ problem: 'the mail server refused it (550)' })
})

test('a letter that was sealed under another key is not sent, and says so instead of trying again', async () => {
  const heard = await aMailServer()
  const mail = await anInvitation()
  process.env.DATA_KEY = 'another key of more than 32 characters'
  await sendMail({ mailId: mail.id })
  expect(heard).toEqual([])
  expect(await again(mail.id)).toMatchObject({ problem: expect.stringContaining('DATA_KEY') })
})

test('links in letters from before they were sealed are removed, and open no account any more', async () => {
  const { id: userId } = await aPerson('writer')
  const old = { recipient: 'old@example.test', createdAt: new Date(), subject: 'x' }
  await db.insert(mails).values([
    { ...old, id: v7(), subject: 'A new password for X', body: 'Here: http://x/reset/abc' },
    { ...old, id: v7(), subject: 'N invites you to X', body: 'Here: http://x/invite/abc' },
    { ...old, id: v7(), body: 'Here: http://x/reports/abc' },
    { ...old, id: v7(), body: 'Not published: http://x/desk/briefs/1' },
  ])
  const expiresAt = new Date(Date.now() + 3_600_000)
  await db.insert(passwordResets).values({ userId, tokenHash: 'of abc', expiresAt })
  const file = readdirSync('drizzle').find((name) => name.endsWith('_sealed_letters.sql'))
  const statements = readFileSync(`drizzle/${file}`, 'utf8').split('--> statement-breakpoint')
  for (const one of statements.filter((text) => text.trim().startsWith('UPDATE')))
    await db.execute(sql.raw(one))
  const kept = await db.select().from(mails).where(eq(mails.recipient, old.recipient)).orderBy(mails.id)
  expect(kept.map(({ kind, body }) => [kind, body])).toEqual([
    ['reset', ''],
    ['invitation', ''],
    ['receipt', ''],
    ['notice', 'Not published: http://x/desk/briefs/1'],
  ])
  const [reset] = await db.select().from(passwordResets).where(eq(passwordResets.userId, userId))
  expect(reset?.usedAt).toBeInstanceOf(Date)
})
