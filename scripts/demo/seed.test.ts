import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import { briefRows } from '@/domain/briefs/list-briefs'
import { seed } from './seed'

const quiet = () => undefined

test('the demonstration is made once, with three sign-ins', async () => {
  const started = performance.now()
  const first = await seed(quiet)
  process.stdout.write(`seed ms ${performance.now() - started}\n`)
  expect(first.created).toBe(true)
  expect(first.accounts.map((account) => account.role)).toEqual(['admin', 'editor', 'writer'])
  const again = await seed(quiet)
  expect(again.created).toBe(false)
  const [row] = await db.select().from(users).where(eq(users.role, 'admin'))
  if (!row) throw new Error('no admin')
  const rows = await briefRows({ kind: 'user', id: row.id, name: row.name, role: row.role }, { queue: 'all' })
  for (const r of rows)
    process.stdout.write(
      `${r.workingState} ${r.publicState} ${r.decided}/${r.lenses} ${r.slug} ${r.headline} ${r.sentBackReason}\n`,
    )
})
