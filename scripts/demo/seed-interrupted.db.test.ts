import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { count, eq, isNotNull, type SQL } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { sources } from '@/db/schema/sources'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import { personByEmail } from '@/domain/users/queries'
import { passwordMatches } from '@/lib/crypto/password'
import { seed } from './seed'

test('a database that holds other people is refused in words and stays as it is', async () => {
  const email = 'somebody@newsroom.test'
  await db.insert(users).values({ email, name: 'Somebody else', role: 'writer' })
  await expect(seed(() => undefined)).rejects.toThrow(/already holds a person whom the demonstration/)
  expect(await db.select().from(topics)).toEqual([])
  await db.delete(users).where(eq(users.email, email))
})

test('a seed that is killed twice is finished by the next start, and nothing is there twice', {
  timeout: 180_000,
}, async () => {
  await killedWhen(async () => (await briefCount()) >= 3)
  await killedWhen(async () => (await briefCount(isNotNull(briefs.publishedVersion))) >= 2)

  const { created, accounts } = await seed(() => undefined)

  expect(created).toBe(true)
  expect(await briefCount()).toBe(15)
  expect(await briefCount(isNotNull(briefs.publishedVersion))).toBe(9)
  const titles = (await db.select().from(sources)).map((source) => source.title)
  expect(new Set(titles).size).toBe(15)
  expect(await db.select().from(users)).toHaveLength(3)
  for (const { email, password } of accounts) {
    const person = await personByEmail(email)
    expect(await passwordMatches(person?.passwordHash ?? null, password ?? '')).toBe(true)
  }
})

/** Seeds in a process of its own and kills it, as a power cut would, once the condition holds. */
async function killedWhen(holds: () => Promise<boolean>): Promise<void> {
  const run = "import('./scripts/demo/seed.ts').then(({ seed }) => seed(() => undefined))"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', run], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !(await holds())) await wait(20)
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

async function briefCount(where?: SQL): Promise<number> {
  const [row] = await db.select({ briefs: count() }).from(briefs).where(where)
  return row?.briefs ?? 0
}
