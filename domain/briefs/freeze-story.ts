import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { sourceSnapshots } from '@/db/schema/sources'
import { topics } from '@/db/schema/topics'
import { sourceViews } from '../sources/queries'
import type { SourceView } from '../sources/source'
import { frontHash } from '../stories/build-record'
import type { TextAccount } from '../stories/record'
import type { StoryContent, StorySource } from '../stories/story'
import type { WorkingCopy } from './append-revision'
import type { Brief } from './brief'
import { publicFront, recordFront } from './record-front'
import { recordLenses } from './record-lenses'

export type Publication = {
  brief: Brief
  copy: WorkingCopy
  /** Who publishes, by id and by the name that readers see. */
  publisher: { id: string; name: string }
  fourEyes: boolean
  /** Whether the publisher is a second pair of eyes on the front text. */
  secondPerson: boolean
  now: Date
}

/** Everything that readers will see of a brief, computed from its records as they stand in this transaction. */
export const freezeStory = async (reader: Reader, publication: Publication): Promise<StoryContent> =>
  (await freezeVersion(reader, publication)).content

/** The same, with what the public record tells of each text besides. */
export async function freezeVersion(
  reader: Reader,
  publication: Publication,
): Promise<{ content: StoryContent; accounts: TextAccount[] }> {
  const { brief, copy, publisher } = publication
  const chosen = copy.topicIds.length
    ? await reader.select().from(topics).where(inArray(topics.id, copy.topicIds)).orderBy(topics.position)
    : []
  const texts = publicFront(copy.front)
  const views = await sourceViews(reader, brief.id)
  const front = await recordFront(reader, publication, frontHash(texts))
  const lenses = await recordLenses(reader, publication, placesOf(copy, views))
  return {
    content: {
      ...texts,
      topics: chosen.map(({ slug, name }) => ({ slug, name })),
      sources: await storySources(reader, copy, views),
      front: front.record,
      lenses: lenses.map(({ lens }) => lens),
      perspectivesToFollow: brief.perspectivesToFollow,
      responsible: publisher.name,
      language: 'en',
    },
    accounts: [front.account, ...lenses.map(({ account }) => account)],
  }
}

/** Which source of the story a text or its translation belongs to. */
const placesOf = ({ sources }: WorkingCopy, views: SourceView[]): ReadonlyMap<string, number> =>
  new Map(
    views.flatMap(({ id, snapshot, translation }) => {
      const place = sources.findIndex((source) => source.id === id)
      if (place < 0) return []
      return [snapshot, translation].flatMap((text) => (text ? [[text.id, place] as const] : []))
    }),
  )

async function storySources(reader: Reader, copy: WorkingCopy, views: SourceView[]): Promise<StorySource[]> {
  const ids = copy.sources.flatMap((source) => source.snapshotId ?? [])
  const read = ids.length
    ? await reader
        .select({ id: sourceSnapshots.id, readAt: sourceSnapshots.readAt })
        .from(sourceSnapshots)
        .where(inArray(sourceSnapshots.id, ids))
    : []
  const translations = new Map(views.map(({ id, translation }) => [id, translation]))
  const readAt = new Map(read.map((snapshot) => [snapshot.id, snapshot.readAt.toISOString()]))
  return copy.sources.map((source) => ({
    kind: source.kind,
    publisher: source.publisher,
    title: source.title,
    author: source.author,
    url: source.url,
    publishedAt: source.publishedAt ? new Date(source.publishedAt).toISOString() : null,
    readAt: (source.snapshotId && readAt.get(source.snapshotId)) || null,
    language: source.language,
    snapshotHash: source.snapshotHash,
    ...translationOf(translations.get(source.id)),
  }))
}

/** That checks read a translation, and whose it is: a person's by no name. */
const translationOf = (
  translation: SourceView['translation'] | undefined,
): Pick<StorySource, 'translation'> =>
  translation
    ? { translation: { hash: translation.hash, byModel: translation.byModel, model: translation.model } }
    : {}
