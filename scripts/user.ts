import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { closePool } from '@/db/client'
import { ensureDatabase } from '@/db/embedded/ensure-database'
import type { Actor } from '@/domain/actor'
import { createPerson } from '@/domain/users/create-person'
import { disablePerson } from '@/domain/users/disable-person'
import { makeResetLink } from '@/domain/users/make-reset-link'
import { people, personByEmail } from '@/domain/users/queries'
import { email, newPassword, passwordProblem, personName, role } from '@/domain/users/schema'
import type { User } from '@/domain/users/user'
import { wordsFor } from './start/problem'

const usage = `npm run user -- create --email name@example.org --role writer|editor|admin [--name "Name"]
npm run user -- list
npm run user -- disable --email name@example.org
npm run user -- reset-link --email name@example.org
`
const actor: Actor = { kind: 'system', job: 'command line' }
const say = (line: string) => process.stdout.write(`${line}\n`)

class Refused extends Error {}

const commands: Record<string, () => Promise<void>> = { create, list, disable, 'reset-link': resetLink }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } },
})

async function create(): Promise<void> {
  const address = parsed(email, values.email, '--email')
  const as = parsed(role, values.role, '--role')
  const name = parsed(personName, values.name ?? address.split('@')[0], '--name')
  const { password, made } = await choosePassword()
  const problem = passwordProblem(password, { email: address, name })
  if (problem) throw new Refused(problem)
  const created = await createPerson(actor, { name, email: address, role: as, password })
  if (!created.ok) throw new Refused(`Somebody with the address ${address} is there already.`)
  say(`${name} can sign in as ${as} with ${address}.`)
  if (made) say(`The password, shown this once: ${password}`)
}

async function list(): Promise<void> {
  const rows = await people(actor)
  if (rows.length === 0) say('Nobody works here yet.')
  for (const { email: address, role: as, name, active } of rows) {
    say([address, as, name, active ? '' : 'disabled'].filter(Boolean).join('  '))
  }
}

async function disable(): Promise<void> {
  const person = await named()
  const outcome = await disablePerson(actor, { userId: person.id })
  if (!outcome.ok) {
    const last = outcome.reason === 'last_admin'
    throw new Refused(last ? 'This is the last active admin.' : `${person.name} is disabled already.`)
  }
  say(`${person.name} is disabled and signed out.`)
}

async function resetLink(): Promise<void> {
  const person = await named()
  const outcome = await makeResetLink(actor, { userId: person.id, account: accountName() })
  if (!outcome.ok) throw new Refused(`${person.name} is disabled.`)
  say(`${person.name} is told that this link was made. It works once, within an hour:\n${outcome.value.link}`)
}

/** The operating system's name for the person who typed this; in a container some have only a number. */
function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return `number ${process.getuid?.() ?? 'unknown'}`
  }
}

async function named(): Promise<User> {
  const person = await personByEmail(parsed(email, values.email, '--email'))
  if (!person) throw new Refused('Nobody has this address.')
  return person
}

/** Prompted for at a terminal; generated where nobody can be asked, or when nothing is typed. */
async function choosePassword(): Promise<{ password: string; made: boolean }> {
  const typed = process.stdin.isTTY ? await ask('Password (empty: one is made): ') : ''
  if (typed === '') return { password: randomBytes(12).toString('base64url'), made: true }
  return { password: parsed(newPassword, typed, 'The password'), made: false }
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}

type Schema<Value> = {
  safeParse: (
    value: unknown,
  ) => { success: true; data: Value } | { success: false; error: { issues: { message: string }[] } }
}

function parsed<Value>(schema: Schema<Value>, value: unknown, what: string): Value {
  const result = schema.safeParse(value ?? '')
  if (result.success) return result.data
  throw new Refused(`${what}: ${result.error.issues.map(({ message }) => message).join(' ')}\n\n${usage}`)
}

async function main(): Promise<void> {
  const run = commands[positionals[0] ?? '']
  if (!run) throw new Refused(usage)
  const database = await ensureDatabase()
  try {
    await run()
  } finally {
    await closePool()
    await database.stop()
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Refused ? error.message : wordsFor(error)}\n`)
  process.exitCode = 1
})
