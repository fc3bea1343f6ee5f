import { eq, max } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { hashOf } from '@/lib/canonical'
import { type Brief, noSchedule } from '../briefs/brief'
import { done, refused } from '../command'
import type { TextAccount } from '../stories/record'
import type { StoryContent } from '../stories/story'
import { indexTag, storyTag } from '../stories/tags'
import type { Alone } from './check-alone'
import { minorProblem, type Ready } from './check-publication'
import { chooseSlug } from './choose-slug'
import { freezeVersion, type Publication } from './freeze-story'
import { openOwedReview } from './open-owed-review'
import { recordVersion } from './record-version'

type Decided = Omit<Publication, 'read'> & {
  ready: Ready
  /** Why nobody else read it first, if it was published in an emergency. */
  emergency?: string
  /** Why it is published without a second person, if it isn't an emergency. */
  alone?: Alone
  /** Extra detail for the audit line. */
  detail?: Record<string, unknown>
}

/**
 * Freezes, records and signs the version that somebody decided to publish, after every check of that decision, and
 * makes it the one that readers see. Refuses a change labeled minor that is more than that. A correction, and what was
 * published in an emergency or in single-editor hours, wait for a second editor from then on.
 */
export async function writeVersion(
  tx: Transaction,
  { ready, emergency, alone, detail, ...decided }: Decided,
) {
  const { brief, publisher, now } = decided
  const { read, kind, publicNote } = ready
  const { copy } = read
  const publication = { ...decided, read }
  const slug = brief.slug ?? (await chooseSlug(tx, copy.front.headline, brief.id))
  const frozen = freezeVersion(publication)
  const objection = minorProblem(ready, frozen.content)
  if (objection) return refused('not_minor', objection)

  const number = await nextNumber(tx, brief)
  const firstPublishedAt = ready.before?.firstPublishedAt ?? now
  const facts = { kind, publicNote, number, firstPublishedAt, emergency: emergency !== undefined }
  const { id, hash } = await insertVersion(tx, brief, publisher.id, frozen, { ...facts, now })
  const version = { briefId: brief.id, versionId: id, publishedBy: publisher.id, now }
  const { correction } = await openOwedReview(tx, version, { kind, publicNote, emergency, alone })
  const keyEvents = await recordVersion(tx, publication, { id, slug, ...facts }, frozen)
  await tx
    .update(briefs)
    .set({ slug, workingState: 'done', publishedVersion: number, ...noSchedule, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  const newHeadline = ready.before && ready.before.headline !== frozen.content.headline ? true : undefined
  const told = {
    version: number,
    kind,
    correction,
    slug,
    revision: copy.number,
    hash,
    emergency,
    alone,
    newHeadline,
    ...detail,
  }
  return done(
    { slug },
    {
      audit: [
        ...keyEvents,
        { action: 'brief.published', subject: brief.id, briefId: brief.id, detail: told },
      ],
      changed: [storyTag(slug), indexTag],
    },
  )
}

type Facts = Pick<Ready, 'kind' | 'publicNote'> & {
  number: number
  firstPublishedAt: Date
  emergency: boolean
  now: Date
}
type Frozen = { content: StoryContent; accounts: TextAccount[] }

/** Writes what was frozen, with the columns that lists and the search read. */
export async function insertVersion(
  tx: Transaction,
  brief: Brief,
  publishedBy: string,
  { content }: Pick<Frozen, 'content'>,
  { now, ...facts }: Facts,
): Promise<{ id: string; hash: string }> {
  const hash = hashOf(content)
  const [version] = await tx
    .insert(storyVersions)
    .values({
      ...facts,
      briefId: brief.id,
      headline: content.headline,
      topicSlugs: content.topics.map((topic) => topic.slug),
      lensKeys: content.lenses.filter((lens) => lens.state === 'shown').map((lens) => lens.key),
      content,
      hash,
      publishedBy,
      publishedAt: now,
    })
    .returning({ id: storyVersions.id })
  if (!version) throw new Error('a version was not written')
  return { id: version.id, hash }
}

/** The number of the next version of a story. The brief is locked. */
export async function nextNumber(tx: Transaction, brief: Brief): Promise<number> {
  const [row] = await tx
    .select({ last: max(storyVersions.number) })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, brief.id))
  return (row?.last ?? 0) + 1
}
