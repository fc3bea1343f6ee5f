import { sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { Forbidden } from '../errors'
import { aPerson } from '../testing/newsroom'
import { addTopic } from '../topics/add-topic'
import { changeRole } from '../users/change-role'
import { auditLog } from './queries'
import { sayAct } from './say-act'
import { verifyChain } from './verify-chain'

/** As somebody with the owner's password would. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe('the audit log', () => {
  test('reads as sentences, the newest first, and filters by person and act', async () => {
    const admin = await aPerson('admin', 'Ada Berg')
    const writer = await aPerson('writer', 'Otto Brandt')
    await addTopic(admin, { name: 'Harbour', slug: '', context: '' })
    await changeRole(admin, { userId: writer.id, role: 'editor' })
    const { lines } = await auditLog(admin, {})
    expect(lines.map(({ who, sentence }) => `${who} ${sentence}`)).toEqual([
      'Ada Berg changed the role of Otto Brandt from writer to editor',
      'Ada Berg added the topic “Harbour”',
    ])
    expect((await auditLog(admin, { action: 'topic.added' })).lines).toHaveLength(1)
    expect((await auditLog(admin, { person: writer.id })).lines).toHaveLength(0)
  })

  test('comes in pages of fifty', async () => {
    const admin = await aPerson('admin')
    for (let index = 0; index < 55; index += 1) {
      await addTopic(admin, { name: `Topic ${index}`, slug: '', context: '' })
    }
    const first = await auditLog(admin, { person: admin.id })
    expect(first.lines).toHaveLength(50)
    const rest = await auditLog(admin, { person: admin.id, before: first.next ?? 0 })
    expect(rest).toMatchObject({ next: null })
    expect(rest.lines).toHaveLength(5)
  })

  test('is for admins only', async () => {
    await expect(auditLog(await aPerson('editor'), {})).rejects.toBeInstanceOf(Forbidden)
    await expect(verifyChain(await aPerson('writer'))).rejects.toBeInstanceOf(Forbidden)
  })

  test('calls an act that it has no words for by its name', () => {
    expect(sayAct('thing.happened', { detail: {}, brief: '', person: '' })).toBe('thing.happened')
  })
})

describe('the chain', () => {
  test('is whole as the newsroom wrote it', async () => {
    const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from audit_events`)
    expect(await verifyChain(await aPerson('admin'))).toMatchObject({ ok: true, rows: rows[0]?.count })
  })

  test('names the first line that was changed, re-ordered or taken out', async () => {
    const admin = await aPerson('admin')
    await asOwner(`update audit_events set detail = '{"name":"Harbor"}' where seq = 9`)
    expect(await verifyChain(admin)).toEqual({ ok: false, seq: 9, problem: 'changed' })
    await asOwner(`update audit_events set seq = -5 where seq = 5; update audit_events set seq = 5 where seq = 6;
      update audit_events set seq = 6 where seq = -5`)
    expect(await verifyChain(admin)).toEqual({ ok: false, seq: 5, problem: 'reordered' })
    await asOwner('delete from audit_events where seq = 3')
    expect(await verifyChain(admin)).toEqual({ ok: false, seq: 3, problem: 'missing' })
  })
})
