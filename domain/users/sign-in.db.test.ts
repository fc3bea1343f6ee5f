import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { rateLimits } from '@/db/schema/users'
import type { UserActor } from '../actor'
import { changePassword } from './change-password'
import { createPerson } from './create-person'
import { disablePerson } from './disable-person'
import { actorOfSession, people } from './queries'
import { signIn } from './sign-in'
import { unlockSignIn } from './unlock-sign-in'

const system = { kind: 'system', job: 'test' } as const
const password = 'a river in spring'
let serial = 0

async function aPerson(role: 'writer' | 'admin' = 'writer') {
  serial += 1
  const email = `someone${serial}@example.test`
  const made = await createPerson(system, { name: `Someone ${serial}`, email, role, password })
  if (!made.ok) throw new Error(made.reason)
  const actor: UserActor = { kind: 'user', id: made.value.userId, name: `Someone ${serial}`, role }
  return { email, actor }
}

const actsOn = async (subject: string) =>
  (
    await db.select().from(auditEvents).where(eq(auditEvents.subject, subject)).orderBy(desc(auditEvents.seq))
  ).map(({ action }) => action)

describe('signing in', () => {
  test('the right password opens a session and is recorded; any case of the address will do', async () => {
    const { email, actor } = await aPerson()
    const signedIn = await signIn({ email: email.toUpperCase(), password }, '192.0.2.1')
    if (!signedIn.ok) throw new Error(signedIn.reason)
    expect(await actorOfSession(signedIn.sessionId, signedIn.userId)).toEqual(actor)
    expect(await actsOn(actor.id)).toEqual(['person.signed_in', 'person.created'])
  })

  test('a wrong password, an unknown address and a disabled person get the same answer', async () => {
    const { email } = await aPerson()
    const disabled = await aPerson()
    await disablePerson((await aPerson('admin')).actor, { userId: disabled.actor.id })
    const wrong = { ok: false, reason: 'wrong' }
    expect(await signIn({ email, password: 'not this one' }, '192.0.2.2')).toEqual(wrong)
    expect(await signIn({ email: 'nobody@example.test', password }, '192.0.2.2')).toEqual(wrong)
    expect(await signIn({ email: disabled.email, password }, '192.0.2.2')).toEqual(wrong)
  })

  test('fewer than fifteen of forty guesses at once are looked at, wherever they come from', async () => {
    const { email } = await aPerson()
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        signIn({ email, password: `guess ${index}` }, `198.51.100.${index}`),
      ),
    )
    expect(guesses.filter((guess) => !guess.ok && guess.reason === 'wrong').length).toBeLessThan(15)
    expect(await signIn({ email, password }, '198.51.100.200')).toMatchObject({ reason: 'wait' })
  })

  test('strangers who guess do not keep a person out of the place they have signed in from', async () => {
    const { email } = await aPerson()
    await signIn({ email, password }, '203.0.113.7')
    for (let index = 0; index < 8; index += 1) await signIn({ email, password: 'no' }, '203.0.113.66')
    expect(await signIn({ email, password }, '203.0.113.66')).toMatchObject({ reason: 'wait' })
    expect(await signIn({ email, password }, '203.0.113.7')).toMatchObject({ ok: true })
  })

  test('an admin lets somebody try again at once', async () => {
    const { email, actor } = await aPerson()
    const { actor: admin } = await aPerson('admin')
    for (let index = 0; index < 6; index += 1) await signIn({ email, password: 'no' }, '203.0.113.9')
    expect(await signIn({ email, password }, '203.0.113.9')).toMatchObject({ reason: 'wait' })
    const waiting = async () => (await people(admin)).find(({ id }) => id === actor.id)?.keptWaiting
    expect(await waiting()).toBe(true)
    await unlockSignIn(admin, { userId: actor.id })
    expect(await waiting()).toBe(false)
    expect(await signIn({ email, password }, '203.0.113.9')).toMatchObject({ ok: true })
    expect(await actsOn(actor.id)).toContain('person.sign_in_unlocked')
  })

  test('twenty-seven colleagues behind one address all get in on a Monday at the same moment', {
    timeout: 120_000,
  }, async () => {
    const people = []
    for (let index = 0; index < 27; index += 1) people.push(await aPerson())
    const answers = await Promise.all(people.map(({ email }) => signIn({ email, password }, '203.0.113.81')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(27)
  })

  test('failures from an address count between successes, and the limit is on record once', async () => {
    const slowed = async () =>
      await db.select().from(auditEvents).where(eq(auditEvents.action, 'sign_in.slowed'))
    const before = (await slowed()).length
    const { email } = await aPerson()
    for (let index = 0; index < 25; index += 1) {
      if (index % 5 === 0)
        expect(await signIn({ email, password }, '203.0.113.82')).toMatchObject({ ok: true })
      const guess = { email: `guess${index}@example.test`, password }
      expect(await signIn(guess, '203.0.113.82')).toMatchObject({ reason: 'wrong' })
    }
    const newcomer = await aPerson()
    expect(await signIn({ email: newcomer.email, password }, '203.0.113.82')).toMatchObject({
      reason: 'wait',
    })
    const lines = (await slowed()).slice(before)
    expect(lines).toMatchObject([
      { actor: 'system:visitor', detail: { address: '203.0.113.82', failures: 25 } },
    ])
  })

  test('of a hundred guesses at once from one address no more than twenty-five are looked at', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        signIn({ email: `rush${index}@example.test`, password }, '203.0.113.83'),
      ),
    )
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(25)
  })

  test('one address that tries many accounts is stopped', async () => {
    await db.delete(rateLimits)
    const answers = []
    for (let index = 0; index < 30; index += 1) {
      answers.push(await signIn({ email: `spray${index}@example.test`, password }, '203.0.113.50'))
    }
    expect(answers.at(-1)).toMatchObject({ reason: 'wait' })
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong').length).toBeLessThanOrEqual(25)
  })
})

describe('a new password', () => {
  test('is refused when it is the own name, and asks for the old one', async () => {
    const { email, actor } = await aPerson()
    const here = await signIn({ email, password }, '192.0.2.22')
    const elsewhere = await signIn({ email, password }, '192.0.2.23')
    if (!here.ok || !elsewhere.ok) throw new Error('not signed in')
    const { sessionId } = here
    const change = (current: string, next: string) =>
      changePassword(actor, { current, password: next, sessionId })
    expect(await change('wrong', 'a new password')).toMatchObject({ reason: 'wrong_password' })
    expect(await change(password, email)).toMatchObject({ reason: 'weak_password' })
    expect(await change(password, 'a new password')).toMatchObject({ ok: true })
    expect(await actorOfSession(sessionId, actor.id)).not.toBeNull()
    expect(await actorOfSession(elsewhere.sessionId, actor.id)).toBeNull()
  })
})
