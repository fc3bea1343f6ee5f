import { eq, max } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { hashOf } from '@/lib/canonical'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { readSettings } from '../settings/queries'
import { indexTag, storyTag } from '../stories/tags'
import { workingCopy } from './append-revision'
import type { Brief } from './brief'
import { fourEyesProblem, fourEyesWords } from './check-four-eyes'
import { missingFor } from './check-readiness'
import { chooseSlug } from './choose-slug'
import { freezeStory } from './freeze-story'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'
import { readinessFacts } from './read-readiness'
import type { PublishInput } from './schema'

/**
 * Freezes a story version for readers. The hash says exactly which front text the person decided on; gates,
 * decisions on the lenses and four eyes are asked anew in the same transaction.
 */
export const publish = command(async (input: PublishInput, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'publish', input.briefId)
  if (actor.kind !== 'user') throw new Forbidden('publish')
  if (!isOpenFor(actor, 'publish', brief)) return refused('not_now')
  const copy = await workingCopy(tx, brief)
  if (copy.hash !== input.hash) return refused('changed')
  const again = brief.publishedVersion !== null
  if (again && !input.publicNote) return refused('note_needed')
  const missing = missingFor(await readinessFacts(tx, brief, copy))
  if (missing.length > 0) return refused('not_ready', missing)
  const { fourEyes } = await readSettings(tx)
  const problem = fourEyes ? await fourEyesProblem(tx, actor, brief) : null
  if (problem) return refused('four_eyes', fourEyesWords[problem])

  const slug = brief.slug ?? (await chooseSlug(tx, copy.front.headline, brief.id))
  const content = await freezeStory(tx, { brief, copy, publisher: actor, fourEyes, now })
  const number = await nextNumber(tx, brief)
  const kind = again ? 'update' : 'first'
  const hash = hashOf(content)
  await tx.insert(storyVersions).values({
    briefId: brief.id,
    number,
    kind,
    publicNote: again ? input.publicNote : '',
    headline: content.headline,
    topicSlugs: content.topics.map((topic) => topic.slug),
    lensKeys: content.lenses.filter((lens) => lens.state === 'shown').map((lens) => lens.key),
    content,
    hash,
    publishedBy: actor.id,
    publishedAt: now,
    firstPublishedAt: again ? await firstPublished(tx, brief) : now,
  })
  await tx
    .update(briefs)
    .set({ slug, workingState: 'done', publishedVersion: number, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(
    { slug },
    {
      audit: {
        action: 'brief.published',
        subject: brief.id,
        briefId: brief.id,
        detail: { version: number, kind, slug, revision: copy.number, hash },
      },
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

async function firstPublished(tx: Transaction, brief: Brief): Promise<Date> {
  const [first] = await tx
    .select({ at: storyVersions.firstPublishedAt })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, brief.id))
    .limit(1)
  if (!first) throw new Error(`brief ${brief.id} is published without a version`)
  return first.at
}
