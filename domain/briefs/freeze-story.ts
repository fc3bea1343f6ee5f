import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { sourceSnapshots } from '@/db/schema/sources'
import { topics } from '@/db/schema/topics'
import { sourceViews } from '../sources/queries'
import type { SourceView } from '../sources/source'
import type { StoryContent, StorySource } from '../stories/story'
import type { WorkingCopy } from './append-revision'
import type { Brief } from './brief'
import { quickTakeKeys, quickTakeLabels } from './front-text'
import { recordFront } from './record-front'
import { recordLenses } from './record-lenses'

export type Publication = {
  brief: Brief
  copy: WorkingCopy
  /** Who publishes, by id and by the name that readers see. */
  publisher: { id: string; name: string }
  fourEyes: boolean
  now: Date
}

/** Everything that readers will see of a brief, computed from its records as they stand in this transaction. */
export async function freezeStory(reader: Reader, publication: Publication): Promise<StoryContent> {
  const { brief, copy, publisher } = publication
  const chosen = copy.topicIds.length
    ? await reader.select().from(topics).where(inArray(topics.id, copy.topicIds)).orderBy(topics.position)
    : []
  const { front } = copy
  return {
    headline: front.headline,
    summary: front.summary,
    whyItMatters: front.whyItMatters,
    quickTakes: quickTakeKeys.map((key) => ({
      label: quickTakeLabels[key],
      text: front.quickTakes[key].skipped ? null : front.quickTakes[key].text,
    })),
    topics: chosen.map(({ slug, name }) => ({ slug, name })),
    sources: await storySources(reader, publication),
    front: await recordFront(reader, publication),
    lenses: await recordLenses(reader, publication),
    perspectivesToFollow: brief.perspectivesToFollow,
    responsible: publisher.name,
    language: 'en',
  }
}

async function storySources(reader: Reader, { brief, copy }: Publication): Promise<StorySource[]> {
  const ids = copy.sources.flatMap((source) => source.snapshotId ?? [])
  const read = ids.length
    ? await reader
        .select({ id: sourceSnapshots.id, readAt: sourceSnapshots.readAt })
        .from(sourceSnapshots)
        .where(inArray(sourceSnapshots.id, ids))
    : []
  const views = await sourceViews(reader, brief.id)
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
