import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { hashOf } from '@/lib/canonical'
import { type Drafted, drafted, type FrontText, frontText } from '../front-text'
import { sourceViews } from '../sources/queries'
import type { Brief, RevisionKind } from './brief'
import { type RevisionSource, revisionSources } from './schema'

/** What a person works on: the newest revision, parsed. */
export type WorkingCopy = {
  number: number
  kind: RevisionKind
  hash: string
  front: FrontText
  topicIds: string[]
  sources: RevisionSource[]
  drafted: Drafted
  editedBy: string | null
  createdAt: Date
}

type Content = Pick<WorkingCopy, 'front' | 'topicIds' | 'drafted'>
type Made = { kind: RevisionKind; by: string | null; now: Date }

/** Freezes front text, topics and the sources as they are now; the brief points at the new number. */
export async function appendRevision(tx: Transaction, brief: Brief, content: Content, made: Made) {
  const sources = revisionSources.parse(
    (await sourceViews(tx, brief.id)).map((source) => ({
      ...source,
      snapshotId: source.snapshot?.id ?? null,
      snapshotHash: source.snapshot?.hash ?? null,
      translationHash: source.translation?.hash ?? null,
      language: source.snapshot?.language ?? '',
    })),
  )
  const number = brief.revision + 1
  const { front, drafted } = content
  const topicIds = [...new Set(content.topicIds)].sort()
  const hash = hashOf({ front, topicIds, sources })
  await tx.insert(briefRevisions).values({
    briefId: brief.id,
    number,
    kind: made.kind,
    front,
    topicIds,
    sources,
    drafted,
    hash,
    editedBy: made.by,
    createdAt: made.now,
  })
  await tx.update(briefs).set({ revision: number, updatedAt: made.now }).where(eq(briefs.id, brief.id))
  return { number, hash }
}

/** A numbered revision of a brief. Throws when it is not there. */
export async function readRevision(reader: Reader, briefId: string, number: number): Promise<WorkingCopy> {
  const [row] = await reader
    .select()
    .from(briefRevisions)
    .where(and(eq(briefRevisions.briefId, briefId), eq(briefRevisions.number, number)))
  if (!row) throw new Error(`revision ${number} of brief ${briefId} is missing`)
  return {
    ...row,
    front: frontText.parse(row.front),
    sources: revisionSources.parse(row.sources),
    drafted: drafted.parse(row.drafted),
  }
}

/** The newest revision of a brief. */
export const workingCopy = (reader: Reader, brief: Pick<Brief, 'id' | 'revision'>) =>
  readRevision(reader, brief.id, brief.revision)
