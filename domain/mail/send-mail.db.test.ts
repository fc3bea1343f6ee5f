import { createServer, type Server } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { Forbidden } from '../errors'
import { aPerson } from '../testing/newsroom'
import { invitePerson } from '../users/invite-person'
import { keptMails } from './queries'
import { sendMail } from './send-mail'

let server: Server | undefined

afterEach(() => {
  delete process.env.SMTP_URL
  server?.close()
})

/** A mail server that takes or refuses everything, and keeps what it was told. */
async function aMailServer({ refuses = false } = {}): Promise<string[]> {
  const heard: string[] = []
  server = createServer((socket) => {
    let inData = false
    socket.write('220 mail.test\r\n')
    socket.on('error', () => {})
    socket.on('data', (data) => {
      const text = data.toString()
      heard.push(text)
      if (inData) {
        if (!text.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(text)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^RCPT/i.test(text) && refuses) socket.write('550 no such box\r\n')
      else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready))
  const address = server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return heard
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
  expect(await again(mail.id)).toMatchObject({ sentAt: null, body: expect.stringContaining('/invite/') })
  expect(await keptMails(await aPerson('admin'))).toContainEqual(expect.objectContaining({ id: mail.id }))
  await expect(keptMails(await aPerson('editor'))).rejects.toBeInstanceOf(Forbidden)
})

test('a letter is sent once, keeps no link afterwards, and no name can add a header', async () => {
  const heard = await aMailServer()
  const mail = await anInvitation()
  await sendMail({ mailId: mail.id })
  await sendMail({ mailId: mail.id })
  expect(await again(mail.id)).toMatchObject({ sentAt: expect.any(Date), body: '', attempts: 1 })
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
