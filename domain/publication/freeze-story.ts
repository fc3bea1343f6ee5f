import type { WorkingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import type { SourceView } from '../sources/source'
import { frontHash } from '../stories/build-record'
import type { TextAccount } from '../stories/record'
import type { StoryContent, StorySource } from '../stories/story'
import { accountOfFront, publicFront } from './account-of-front'
import { accountOfLenses } from './account-of-lenses'
import { accountOfPassages, type Places } from './account-of-passages'
import type { PublicationRead } from './read-publication'

export type Publication = {
  brief: Brief
  read: PublicationRead
  /** Who publishes, by id and by the name that readers see. */
  publisher: { id: string; name: string }
  fourEyes: boolean
  /** Whether the publisher is a second pair of eyes on the front text. */
  secondPerson: boolean
  now: Date
}

/** Everything that readers will see of a brief, computed from what was read for its publication. */
export const freezeStory = (publication: Publication): StoryContent => freezeVersion(publication).content

/** The same, with what the public record tells of each text as well. */
export function freezeVersion(publication: Publication): { content: StoryContent; accounts: TextAccount[] } {
  const { brief, publisher, read } = publication
  const { copy, material } = read
  const texts = publicFront(copy.front)
  const front = accountOfFront(publication, frontHash(texts))
  const lenses = accountOfLenses(publication)
  const ledgers = [...front.ledgers, ...lenses.map(({ ledger }) => ledger)]
  const passages = accountOfPassages(ledgers, material, placesOf(copy, material.sources))
  const frontPassages = front.ledgers.flatMap(({ field }, at) => {
    const rows = passages[at]
    return rows ? [{ field, rows }] : []
  })
  return {
    content: {
      ...texts,
      topics: material.topics.map(({ slug, name }) => ({ slug, name })),
      sources: storySources(copy, material.sources),
      front: front.record,
      ...(frontPassages.length > 0 && { frontPassages }),
      lenses: lenses.map(({ lens }, at) => ({ ...lens, passages: passages[front.ledgers.length + at] })),
      perspectivesToFollow: brief.perspectivesToFollow,
      responsible: publisher.name,
      language: 'en',
    },
    accounts: [front.account, ...lenses.map(({ account }) => account)],
  }
}

/** Which source of the story a text or its translation belongs to. */
const placesOf = ({ sources }: WorkingCopy, views: SourceView[]): Places =>
  new Map(
    views.flatMap(({ id, snapshot, translation }) => {
      const place = sources.findIndex((source) => source.id === id)
      if (place < 0) return []
      return [snapshot, translation].flatMap((text) =>
        text ? [[text.id, { source: place, translated: text === translation }] as const] : [],
      )
    }),
  )

function storySources(copy: WorkingCopy, views: SourceView[]): StorySource[] {
  const translations = new Map(views.map(({ id, translation }) => [id, translation]))
  const readAt = new Map(
    views.flatMap(({ snapshot }) => (snapshot ? [[snapshot.id, snapshot.readAt.toISOString()]] : [])),
  )
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

/** That checks read a translation, and whose it is; a person isn't named. */
const translationOf = (
  translation: SourceView['translation'] | undefined,
): Pick<StorySource, 'translation'> =>
  translation
    ? { translation: { hash: translation.hash, byModel: translation.byModel, model: translation.model } }
    : {}
