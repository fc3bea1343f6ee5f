import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { topics } from '@/db/schema/topics'
import { workingCopy } from './append-revision'

export type Topic = typeof topics.$inferSelect

/** What the newsroom keeps as background on the topics of a brief. */
export const topicContexts = async (reader: Reader, briefId: string): Promise<string[]> =>
  contextsOf(await topicsIn(reader, await topicIdsOf(reader, briefId)))

/** The topics that were chosen for a brief; none before its first revision. */
export async function topicIdsOf(reader: Reader, briefId: string): Promise<string[]> {
  const [brief] = await reader.select().from(briefs).where(eq(briefs.id, briefId))
  return brief && brief.revision > 0 ? (await workingCopy(reader, brief)).topicIds : []
}

/** Topics by their ids, in their usual order. */
export const topicsIn = async (reader: Reader, ids: readonly string[]): Promise<Topic[]> =>
  ids.length === 0
    ? []
    : await reader
        .select()
        .from(topics)
        .where(inArray(topics.id, [...ids]))
        .orderBy(topics.position)

/** What is kept as background on them. */
export const contextsOf = (chosen: Topic[]) => chosen.map(({ context }) => context).filter(Boolean)
