import { and, arrayContains, desc, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { lensDefinitions } from '@/db/schema/lenses'
import { storyVersions } from '@/db/schema/stories'
import { couldBeSlug } from './address'
import { readable } from './read-published'

/** The newest definition of a lens, found by its key; undefined when there never was one. */
export async function newestLens(key: string) {
  if (!couldBeSlug(key)) return undefined
  const { name, frame, disclaimer, active } = lensDefinitions
  const [newest] = await db
    .select({ key: lensDefinitions.key, name, frame, disclaimer, active })
    .from(lensDefinitions)
    .where(eq(lensDefinitions.key, key))
    .orderBy(desc(lensDefinitions.version))
    .limit(1)
  return newest
}

/** Whether a lens has a page: an active one, or a retired one that a story shows. */
export async function isPublicLens(key: string): Promise<boolean> {
  const lens = await newestLens(key)
  return lens !== undefined && (lens.active || (await isAnyReadable(hasLens(key))))
}

/** Stories that were published with a lens of this key. */
export const hasLens = (key: string) => arrayContains(storyVersions.lensKeys, [key])

/** Whether readers can find a story like this. Asks for the newest, which is found without looking at the others. */
export async function isAnyReadable(like: SQL): Promise<boolean> {
  const found = await db
    .select({ one: sql`1` })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(readable(), like))
    .orderBy(desc(storyVersions.firstPublishedAt))
    .limit(1)
  return found.length > 0
}
