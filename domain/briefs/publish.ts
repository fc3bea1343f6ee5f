import { and, eq, max } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { hashOf } from '@/lib/canonical'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { readSettings } from '../settings/queries'
import { minorObjections, sayMinorObjections } from '../stories/compare-meaning'
import { storyContent } from '../stories/story'
import { indexTag, storyTag } from '../stories/tags'
import { workingCopy } from './append-revision'
import type { Brief } from './brief'
import { fourEyesProblem, fourEyesWords } from './check-four-eyes'
import { missingFor } from './check-readiness'
import { chooseSlug } from './choose-slug'
import { freezeVersion } from './freeze-story'
import { lockBrief } from './lock-brief'
import { openCorrection } from './open-correction'
import { isOpenFor } from './policy'
import { readinessFacts } from './read-readiness'
import { recordVersion } from './record-version'
import type { PublishInput } from './schema'

/**
 * Freezes a story version for readers. The hash says exactly which front text the person decided on; gates,
 * decisions on the lenses and four eyes are asked anew in the same transaction. A correction of a published story
 * needs no second person before it: it opens a review for one. A minor change is refused when it is more than that.
 */
export const publish = command(async (input: PublishInput, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'publish', input.briefId)
  if (actor.kind !== 'user') throw new Forbidden('publish')
  if (!isOpenFor(actor, 'publish', brief)) return refused('not_now')
  const copy = await workingCopy(tx, brief)
  if (copy.hash !== input.hash) return refused('changed')
  const before = await standingVersion(tx, brief)
  const kind = before ? (input.kind ?? 'update') : 'first'
  const noted = kind === 'correction' || kind === 'update'
  if (noted && !input.publicNote) return refused('note_needed', kind)
  const missing = missingFor(await readinessFacts(tx, brief, copy))
  if (missing.length > 0) return refused('not_ready', missing)
  const { fourEyes } = await readSettings(tx)
  const problem = await fourEyesProblem(tx, actor, brief)
  if (fourEyes && problem && kind !== 'correction') return refused('four_eyes', fourEyesWords[problem])

  const secondPerson = fourEyes && problem === null
  const slug = brief.slug ?? (await chooseSlug(tx, copy.front.headline, brief.id))
  const publication = { brief, copy, publisher: actor, fourEyes, secondPerson, now }
  const frozen = await freezeVersion(tx, publication)
  const { content } = frozen
  if (before && kind === 'minor') {
    const objections = minorObjections(storyContent.parse(before.content), content)
    if (objections.length > 0) return refused('not_minor', sayMinorObjections(objections))
  }
  const number = await nextNumber(tx, brief)
  const firstPublishedAt = before?.firstPublishedAt ?? now
  const hash = hashOf(content)
  const publicNote = noted ? input.publicNote : ''
  const [version] = await tx
    .insert(storyVersions)
    .values({
      briefId: brief.id,
      number,
      kind,
      publicNote,
      headline: content.headline,
      topicSlugs: content.topics.map((topic) => topic.slug),
      lensKeys: content.lenses.filter((lens) => lens.state === 'shown').map((lens) => lens.key),
      content,
      hash,
      publishedBy: actor.id,
      publishedAt: now,
      firstPublishedAt,
    })
    .returning({ id: storyVersions.id })
  if (!version) throw new Error('a version was not written')
  const correction =
    kind === 'correction'
      ? await openCorrection(tx, { briefId: brief.id, versionId: version.id, note: publicNote, now })
      : undefined
  const { id } = version
  const recorded = { id, number, kind, slug, firstPublishedAt, emergency: false } as const
  const keyEvents = await recordVersion(tx, publication, recorded, frozen)
  await tx
    .update(briefs)
    .set({ slug, workingState: 'done', publishedVersion: number, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(
    { slug },
    {
      audit: [
        ...keyEvents,
        {
          action: 'brief.published',
          subject: brief.id,
          briefId: brief.id,
          detail: { version: number, kind, correction, slug, revision: copy.number, hash },
        },
      ],
      changed: [storyTag(slug), indexTag],
    },
  )
})

async function nextNumber(tx: Transaction, brief: Brief): Promise<number> {
  const [row] = await tx
    .select({ last: max(storyVersions.number) })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, brief.id))
  return (row?.last ?? 0) + 1
}

/** What readers see before this publish, or null at the first one. */
async function standingVersion(tx: Transaction, { id, publishedVersion }: Brief) {
  if (publishedVersion === null) return null
  const [version] = await tx
    .select({ content: storyVersions.content, firstPublishedAt: storyVersions.firstPublishedAt })
    .from(storyVersions)
    .where(and(eq(storyVersions.briefId, id), eq(storyVersions.number, publishedVersion)))
  if (!version) throw new Error(`brief ${id} is published without a version`)
  return version
}
