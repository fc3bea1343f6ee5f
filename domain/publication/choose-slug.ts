import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { slugRedirects } from '@/db/schema/stories'
import { slugOf } from '@/lib/text/slug'

const reserved = ['record', 'new', 'feed', 'index', 'search', 'archive', 'admin', 'api', 'desk']

/** An address for a headline that no story has or ever had. Two publishing at once get two addresses. */
export async function chooseSlug(tx: Transaction, headline: string, briefId: string): Promise<string> {
  await lockSlugs(tx)
  return freeSlug(tx, slugOf(headline) || `story-${briefId.slice(-8)}`)
}

/** Makes everybody who chooses an address take turns until the transaction ends. */
export async function lockSlugs(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('story_slugs'))`)
}

/** The slug itself when it is free, otherwise the first free one with a number after it. */
export async function freeSlug(tx: Transaction, slug: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!reserved.includes(candidate) && !(await isTaken(tx, candidate))) return candidate
  }
}

async function isTaken(tx: Transaction, slug: string): Promise<boolean> {
  const [current] = await tx.select({ id: briefs.id }).from(briefs).where(eq(briefs.slug, slug))
  if (current) return true
  const [former] = await tx.select().from(slugRedirects).where(eq(slugRedirects.slug, slug))
  return former !== undefined
}
