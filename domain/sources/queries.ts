import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { sourceSnapshots, sources } from '@/db/schema/sources'
import type { SourceView } from './source'

/** The sources that a brief rests on, the main one first. Whoever calls has asked whether the actor may read. */
export async function sourceViews(reader: Reader, briefId: string): Promise<SourceView[]> {
  const rows = await reader
    .select({ source: sources, snapshot: sourceSnapshots })
    .from(sources)
    .leftJoin(sourceSnapshots, eq(sourceSnapshots.id, sources.snapshotId))
    .where(and(eq(sources.briefId, briefId), isNull(sources.removedAt)))
    .orderBy(asc(sources.position), asc(sources.id))
  return rows.map(({ source, snapshot }) => ({
    id: source.id,
    kind: source.kind,
    publisher: source.publisher,
    title: source.title,
    author: source.author,
    url: source.url,
    publishedAt: source.publishedAt?.toISOString() ?? null,
    lead: source.lead,
    snapshot: snapshot && {
      id: snapshot.id,
      text: snapshot.text,
      language: snapshot.language,
      hash: snapshot.hash,
      origin: snapshot.origin,
      readAt: snapshot.readAt,
    },
  }))
}
