import { and, asc, desc, eq, exists, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { briefLenses } from '@/db/schema/lenses'
import { sourceSnapshots, sources } from '@/db/schema/sources'
import type { BenchCandidate } from '../prompts/prompt'

const most = 100

/**
 * The briefs that two versions can be compared over, the newest change first: not withdrawn, with a source that has
 * a text, and with lenses that are not left out. Of all briefs, or of those named.
 */
export async function listBenchable(reader: Reader, ids?: string[]): Promise<BenchCandidate[]> {
  const rows = await reader
    .select({
      id: briefs.id,
      script: briefs.script,
      headline: sql<string | null>`${briefRevisions.front} ->> 'headline'`,
    })
    .from(briefs)
    .leftJoin(
      briefRevisions,
      and(eq(briefRevisions.briefId, briefs.id), eq(briefRevisions.number, briefs.revision)),
    )
    .where(
      and(
        isNull(briefs.withdrawnAt),
        ids ? inArray(briefs.id, ids) : undefined,
        exists(readSource(reader)),
        exists(reader.select({ one: sql`1` }).from(briefLenses).where(asked)),
      ),
    )
    .orderBy(desc(briefs.updatedAt))
    .limit(most)
  const keys = await keysOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, script, headline }) => ({
    id,
    title: headline || 'Untitled brief',
    keys: keys.flatMap((lens) => (lens.briefId === id ? lens.key : [])),
    recorded: script !== null,
  }))
}

const asked = and(eq(briefLenses.briefId, briefs.id), ne(briefLenses.state, 'omitted'))

const readSource = (reader: Reader) =>
  reader
    .select({ one: sql`1` })
    .from(sources)
    .innerJoin(sourceSnapshots, eq(sourceSnapshots.id, sources.snapshotId))
    .where(
      and(
        eq(sources.briefId, briefs.id),
        isNull(sources.removedAt),
        sql`btrim(${sourceSnapshots.text}) <> ''`,
      ),
    )

async function keysOf(reader: Reader, ids: string[]): Promise<{ briefId: string; key: string }[]> {
  if (ids.length === 0) return []
  return reader
    .select({ briefId: briefLenses.briefId, key: briefLenses.key })
    .from(briefLenses)
    .where(and(inArray(briefLenses.briefId, ids), ne(briefLenses.state, 'omitted')))
    .orderBy(asc(briefLenses.position), asc(briefLenses.key))
}
