import { eq, exists, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { slugRedirects, storyVersions } from '@/db/schema/stories'

export type StoryAddress =
  | { kind: 'published' }
  | { kind: 'moved'; slug: string }
  | { kind: 'withdrawn' }
  | { kind: 'unknown' }

/**
 * What is at a story's address. An address that was never public is `unknown`, whatever the newsroom
 * keeps under it; an old address leads to the current one, withdrawn or not.
 */
export async function storyAddress(slug: string): Promise<StoryAddress> {
  if (!couldBeSlug(slug)) return { kind: 'unknown' }
  const [here] = await publicAtSlug.execute({ slug })
  if (here) return { kind: here.withdrawnAt ? 'withdrawn' : 'published' }
  const [old] = await publicOnceAtSlug.execute({ slug })
  return old?.slug ? { kind: 'moved', slug: old.slug } : { kind: 'unknown' }
}

/** Whether a part of an address can be a slug or a key at all; the database is never asked about anything else. */
export const couldBeSlug = (text: string) => text.length <= 300 && /^[^\p{C}\s/\\]+$/u.test(text)

const wasPublished = () =>
  exists(db.select({ one: sql`1` }).from(storyVersions).where(eq(storyVersions.briefId, briefs.id)))

// Prepared: they run for every page that is made, and for every address that has none.
const publicAtSlug = db
  .select({ withdrawnAt: briefs.withdrawnAt })
  .from(briefs)
  .where(sql`${briefs.slug} = ${sql.placeholder('slug')} and ${wasPublished()}`)
  .prepare('public_at_slug')

const publicOnceAtSlug = db
  .select({ slug: briefs.slug })
  .from(slugRedirects)
  .innerJoin(briefs, eq(briefs.id, slugRedirects.briefId))
  .where(sql`${slugRedirects.slug} = ${sql.placeholder('slug')} and ${wasPublished()}`)
  .prepare('public_once_at_slug')
