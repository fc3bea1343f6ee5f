import { eq, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'

/** The hashes of every text that was removed from a story, in any version. */
export async function listRemovedHashes(reader: Reader, briefId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({
      hash: sql<string>`jsonb_path_query(${storyVersions.content}, '$.**.removed.**.hash') #>> '{}'`,
    })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, briefId))
  return new Set(rows.map(({ hash }) => hash))
}
