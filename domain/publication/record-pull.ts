import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { storyRecords, type storyVersions } from '@/db/schema/stories'
import type { AuditEvent } from '../audit/audit'
import { pulledRecord } from '../stories/build-record'
import { signedRecord } from '../stories/record'
import { signRecord } from '../stories/sign-record'
import type { StoryContent } from '../stories/story'

type Pull = {
  id: string
  number: number
  slug: string
  before: typeof storyVersions.$inferSelect
  content: StoryContent
  key: string
  now: Date
}

/**
 * Signs the record of a version that only pulls a lens: it repeats the record before, with the decision to pull. A
 * version from before records were signed has none to repeat. Returns the audit lines of a key that had to be made.
 */
export async function recordPull(tx: Transaction, pull: Pull): Promise<AuditEvent[]> {
  const { id, number, slug, before, content, key, now } = pull
  const [kept] = await tx.select().from(storyRecords).where(eq(storyRecords.versionId, before.id))
  if (!kept) return []
  const record = signedRecord.shape.record.parse(kept.record)
  const facts = { slug, version: number, key, at: now.toISOString(), content }
  return await signRecord(tx, id, pulledRecord(record, kept.hash, facts), now)
}
