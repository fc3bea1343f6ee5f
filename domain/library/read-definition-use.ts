import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { briefLenses, lensDefinitions } from '@/db/schema/lenses'
import { type Actor, demandAdmin } from '../actor'

export type DefinitionUse = { key: string; inWork: number; withOlderVersion: number }

/** How many open briefs carry each lens, and how many of those an older version of it. Admins only. */
export async function readDefinitionUse(actor: Actor): Promise<DefinitionUse[]> {
  demandAdmin(actor)
  const newest = sql`(select max(other.version) from ${lensDefinitions} other where other.key = ${briefLenses.key})`
  return await db
    .select({
      key: briefLenses.key,
      inWork: sql<number>`count(*)::int`,
      withOlderVersion: sql<number>`(count(*) filter (where ${lensDefinitions.version} < ${newest}))::int`,
    })
    .from(briefLenses)
    .innerJoin(briefs, eq(briefs.id, briefLenses.briefId))
    .innerJoin(lensDefinitions, eq(lensDefinitions.id, briefLenses.definitionId))
    .where(and(ne(briefs.workingState, 'done'), isNull(briefs.withdrawnAt)))
    .groupBy(briefLenses.key)
}
