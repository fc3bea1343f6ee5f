import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor, UserActor } from '@/domain/actor'
import { createPerson } from '@/domain/users/create-person'
import { makeResetLink } from '@/domain/users/make-reset-link'
import { personByEmail } from '@/domain/users/queries'
import { resetPassword } from '@/domain/users/reset-password'
import type { Role, User } from '@/domain/users/user'
import { passwordMatches } from '@/lib/crypto/password'
import { env } from '@/lib/env'
import { StartProblem } from '../start/problem'
import { must } from './must'

export type Account = { email: string; role: Role; password: string | null }
export type DemoPeople = Record<Role, UserActor>

const people = [
  { role: 'admin', name: 'Ottilie Brandmark', email: 'admin@demo.lensroom.test' },
  { role: 'editor', name: 'Daniel Okorie', email: 'editor@demo.lensroom.test' },
  { role: 'writer', name: 'Mira Castellane', email: 'writer@demo.lensroom.test' },
] as const

/**
 * The three accounts of a newsroom that exists already. DEMO_PASSWORD applies at every start; a random password is
 * shown only at the first. A person who has since been renamed or disabled is left alone.
 */
export async function accountsThere(actor: Actor): Promise<Account[]> {
  const password = env().DEMO_PASSWORD
  const accounts: Account[] = []
  for (const { email, role } of people) {
    const person = password ? await personByEmail(email) : null
    const fixed = password && person?.active
    if (fixed) await renewPassword(actor, person, password)
    accounts.push({ email, role, password: fixed ? password : null })
  }
  return accounts
}

/** Throws a StartProblem for a database that holds people whom the demonstration did not make. */
export async function refuseForeignPeople(): Promise<void> {
  const others = await db.select({ id: users.id }).from(users).where(eq(users.demo, false))
  if (others.length === 0) return
  throw new StartProblem(
    `This database already holds ${others.length === 1 ? 'a person' : `${others.length} people`} whom the demonstration did not make, so nothing was added to it. Point DATABASE_URL at an empty database, or leave it unset and choose another DATA_DIR.`,
  )
}

/**
 * Makes the three people. If an earlier seed was interrupted, the people it made get a new password, since nobody has
 * seen the old one.
 */
export async function seedPeople(actor: Actor): Promise<{ actors: DemoPeople; accounts: Account[] }> {
  const accounts: Account[] = []
  const actors = new Map<Role, UserActor>()
  for (const { role, name, email } of people) {
    const password = env().DEMO_PASSWORD ?? readablePassword()
    const known = await personByEmail(email)
    const id =
      known?.id ??
      must('make a person', await createPerson(actor, { name, email, role, password, demo: true })).userId
    if (known) await renewPassword(actor, known, password)
    accounts.push({ email, role, password })
    actors.set(role, { kind: 'user', id, name, role })
  }
  return { accounts, actors: allOf(actors) }
}

async function renewPassword(actor: Actor, person: User, password: string): Promise<void> {
  if (await passwordMatches(person.passwordHash, password)) return
  const { link } = must('renew a password', await makeResetLink(actor, { userId: person.id, account: null }))
  const token = link.split('/').at(-1) ?? ''
  must('renew a password', await resetPassword({ token, password }))
}

function allOf(actors: Map<Role, UserActor>): DemoPeople {
  const [admin, editor, writer] = [actors.get('admin'), actors.get('editor'), actors.get('writer')]
  if (!admin || !editor || !writer) throw new Error('a person of the demonstration is missing')
  return { admin, editor, writer }
}

/** Four groups of letters and digits without those that are easily confused: about 79 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
