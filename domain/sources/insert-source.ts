import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { sourceSnapshots, sources } from '@/db/schema/sources'
import { sha256 } from '@/lib/canonical'
import type { NewSource } from './schema'

/** Writes a source and, when a text was read, its first snapshot. Part of a command that has locked the brief. */
export async function insertSource(
  tx: Transaction,
  briefId: string,
  source: NewSource,
  place: { position: number; now: Date },
): Promise<string> {
  const id = v7()
  const { kind, publisher, title, author, url, publishedAt, lead } = source
  await tx.insert(sources).values({
    id,
    briefId,
    position: place.position,
    kind,
    publisher,
    title,
    author,
    url,
    publishedAt: publishedAt ? new Date(publishedAt) : null,
    lead,
    createdAt: place.now,
  })
  if (source.text) await insertSnapshot(tx, id, { ...source, now: place.now })
  return id
}

type Reading = Pick<NewSource, 'text' | 'language' | 'origin' | 'removed' | 'url'> & { now: Date }

/**
 * Keeps a text as it was read and makes it the source's current text. Earlier ones stay; a translation of an
 * earlier one isn't a translation of this one.
 */
export async function insertSnapshot(tx: Transaction, sourceId: string, reading: Reading): Promise<string> {
  const id = v7()
  const { text, language, origin, removed, url, now } = reading
  await tx.insert(sourceSnapshots).values({
    id,
    sourceId,
    origin,
    text,
    language,
    hash: sha256(text),
    url,
    removed,
    readAt: now,
  })
  await tx.update(sources).set({ snapshotId: id, translationId: null }).where(eq(sources.id, sourceId))
  return id
}

type NewTranslation = Pick<Reading, 'text' | 'language' | 'removed' | 'now'> & {
  /** The snapshot that was translated. */
  ofId: string
  url: string
  /** The request that it came from; null when a person pasted it. */
  attemptId: string | null
}

/** Keeps a translation of a source text as its own snapshot; the source points at it beside the original. */
export async function insertTranslation(
  tx: Transaction,
  sourceId: string,
  { ofId, attemptId, text, language, removed, url, now }: NewTranslation,
): Promise<string> {
  const id = v7()
  await tx.insert(sourceSnapshots).values({
    id,
    sourceId,
    origin: 'translation',
    text,
    language,
    hash: sha256(text),
    url,
    removed,
    readAt: now,
    translationOfId: ofId,
    attemptId,
  })
  await tx.update(sources).set({ translationId: id }).where(eq(sources.id, sourceId))
  return id
}
