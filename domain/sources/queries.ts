import { aliasedTable, and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { auditEvents } from '@/db/schema/newsroom'
import { sourceSnapshots, sources } from '@/db/schema/sources'
import { users } from '@/db/schema/users'
import { removedParts } from './schema'
import type { SourceView } from './source'

const translations = aliasedTable(sourceSnapshots, 'translations')

/** The sources that a brief rests on, the main one first. The caller has checked that the actor may read. */
export async function sourceViews(reader: Reader, briefId: string): Promise<SourceView[]> {
  const rows = await reader
    .select({
      source: sources,
      snapshot: sourceSnapshots,
      translation: translations,
      provider: generationAttempts.provider,
      model: generationAttempts.model,
    })
    .from(sources)
    .leftJoin(sourceSnapshots, eq(sourceSnapshots.id, sources.snapshotId))
    .leftJoin(translations, eq(translations.id, sources.translationId))
    .leftJoin(generationAttempts, eq(generationAttempts.id, translations.attemptId))
    .where(and(eq(sources.briefId, briefId), isNull(sources.removedAt)))
    .orderBy(asc(sources.position), asc(sources.id))
  const people = await translators(
    reader,
    briefId,
    rows.flatMap(({ translation }) => (translation && !translation.attemptId ? translation.sourceId : [])),
  )
  return rows.map(({ source, snapshot, translation, provider, model }) => ({
    id: source.id,
    kind: source.kind,
    publisher: source.publisher,
    title: source.title,
    author: source.author,
    url: source.url,
    publishedAt: source.publishedAt?.toISOString() ?? null,
    lead: source.lead,
    snapshot: snapshot && { ...readingOf(snapshot), origin: snapshot.origin },
    translation: translation && {
      ...readingOf(translation),
      origin: 'translation',
      byModel: translation.attemptId !== null,
      model: provider === 'scripted' ? null : model,
      pastedBy: people.get(translation.id) ?? null,
    },
  }))
}

type Snapshot = typeof sourceSnapshots.$inferSelect

function readingOf({ id, text, language, hash, readAt, removed }: Snapshot) {
  return { id, text, language, hash, readAt, removed: removedParts.nullable().parse(removed ?? null) }
}

const pasted = z.object({ snapshotId: z.string() })

/** Who pasted which translation: the audit log knows. */
async function translators(reader: Reader, briefId: string, sourceIds: string[]) {
  if (sourceIds.length === 0) return new Map<string, string>()
  const rows = await reader
    .select({ detail: auditEvents.detail, name: users.name })
    .from(auditEvents)
    .innerJoin(users, eq(sql`${users.id}::text`, auditEvents.actor))
    .where(
      and(
        eq(auditEvents.briefId, briefId),
        eq(auditEvents.action, 'source.translation_added'),
        inArray(auditEvents.subject, sourceIds),
      ),
    )
  return new Map(rows.map(({ detail, name }) => [pasted.parse(detail).snapshotId, name]))
}
