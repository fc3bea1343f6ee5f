import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { users } from '@/db/schema/users'
import { lettersTo } from '@/domain/testing/letters'
import { aPerson } from '@/domain/testing/newsroom'
import { personOfReset } from '@/domain/users/queries'

const run = promisify(execFile)
const user = (...args: string[]) => run(process.execPath, ['--import', 'tsx', 'scripts/user.ts', ...args])

test('the command line prints a link that works, leaves its line in the log and tells the person', async () => {
  const { id } = await aPerson('writer', 'Will Ardent')
  const email = 'will@example.test'
  await db.update(users).set({ email }).where(eq(users.id, id))
  const { stdout } = await user('reset-link', '--email', email.toUpperCase())
  const token = stdout.match(/\/reset\/(\S+)/)?.[1] ?? ''
  expect(await personOfReset(token)).toMatchObject({ email })
  const [line] = await db.select().from(auditEvents).where(eq(auditEvents.subject, id))
  expect(line).toMatchObject({
    actor: 'system:command line',
    action: 'person.reset_link_made',
    detail: { account: expect.any(String) },
  })
  const letters = await lettersTo(email)
  expect(letters).toMatchObject([{ kind: 'notice', text: expect.stringContaining('command line') }])
  expect(JSON.stringify([line, letters])).not.toContain(token)
})
