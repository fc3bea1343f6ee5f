import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { lensDefinitions } from '@/db/schema/lenses'
import { corrections, slugRedirects, storyRecords, storyVersions } from '@/db/schema/stories'
import { topics } from '@/db/schema/topics'
import { publishedRows } from '@/db/testing/stories'

/** Writes the rows of a story as its publishes would leave them. */
export const aStory = publishedRows

/** Removes every story, topic and lens. */
export async function nothingPublished(): Promise<void> {
  await db.delete(corrections)
  await db.delete(slugRedirects)
  await db.delete(storyRecords)
  await db.delete(storyVersions)
  await db.update(briefs).set({ slug: null, publishedVersion: null })
  await db.delete(topics)
  await db.delete(lensDefinitions)
}

/** A topic that stories can have. */
export async function aTopicRow(slug: string, name = slug): Promise<void> {
  await db.insert(topics).values({ slug, name })
}

/** A lens of the library. */
export async function aLensRow(key: string, name = key, active = true): Promise<void> {
  await db
    .insert(lensDefinitions)
    .values({ key, version: 1, name, frame: `${name}.`, position: 1, createdBy: 'system:test', active })
}

/** A numbered correction that a version of a story carries. */
export async function aCorrection(briefId: string, version: number, number: number, note: string) {
  const [found] = await db
    .select({ id: storyVersions.id })
    .from(storyVersions)
    .where(and(eq(storyVersions.briefId, briefId), eq(storyVersions.number, version)))
  if (!found) throw new Error('no such version')
  await db.insert(corrections).values({ briefId, versionId: found.id, number, note })
}

/** Points readers at another version than the newest. */
export async function showVersion(briefId: string, version: number): Promise<void> {
  await db.update(briefs).set({ publishedVersion: version }).where(eq(briefs.id, briefId))
}
