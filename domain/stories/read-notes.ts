import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { corrections, storyVersions } from '@/db/schema/stories'
import type { Story } from './story'

type Version = { briefId: string; number: number }

/** For each of these versions what readers are told was corrected or updated up to it, the oldest first. */
export async function readNotes(versions: Version[]): Promise<Story['notes'][]> {
  if (versions.length === 0) return []
  const noted = await notesOf(versions.map(({ briefId }) => briefId))
  return versions.map(({ briefId, number: until }) =>
    noted
      .filter((note) => note.briefId === briefId && note.version <= until)
      .map(({ kind, number, note, at }) => ({ kind, number, note, at }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
}

async function notesOf(briefIds: string[]) {
  const corrected = await db
    .select({
      briefId: corrections.briefId,
      version: storyVersions.number,
      number: corrections.number,
      note: corrections.note,
      at: corrections.createdAt,
    })
    .from(corrections)
    .innerJoin(storyVersions, eq(storyVersions.id, corrections.versionId))
    .where(inArray(corrections.briefId, briefIds))
  const updated = await db
    .select({
      briefId: storyVersions.briefId,
      version: storyVersions.number,
      number: storyVersions.number,
      note: storyVersions.publicNote,
      at: storyVersions.publishedAt,
    })
    .from(storyVersions)
    .where(and(inArray(storyVersions.briefId, briefIds), eq(storyVersions.kind, 'update')))
  return [
    ...corrected.map((note) => ({ kind: 'correction' as const, ...note })),
    ...updated.filter(({ note }) => note !== '').map((note) => ({ kind: 'update' as const, ...note })),
  ]
}
