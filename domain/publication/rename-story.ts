import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { slugRedirects } from '@/db/schema/stories'
import { slugOf } from '@/lib/text/slug'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'
import { freeSlug, lockSlugs } from './choose-slug'

/** Moves a published story to another address. The old one redirects for good and is never given away. */
export const renameStory = command(async (input: { briefId: string; slug: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'rename', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (!brief.slug) return refused('not_now')
  const slug = slugOf(input.slug)
  if (!slug) return refused('bad_slug')
  if (slug === brief.slug) return refused('unchanged')
  await lockSlugs(tx)
  await takeBackOwn(tx, brief.id, slug)
  if ((await freeSlug(tx, slug)) !== slug) return refused('slug_taken')

  await tx.insert(slugRedirects).values({ slug: brief.slug, briefId: brief.id })
  await tx.update(briefs).set({ slug, updatedAt: now }).where(eq(briefs.id, brief.id))
  return done(
    { slug },
    {
      audit: {
        action: 'story.renamed',
        subject: brief.id,
        briefId: brief.id,
        detail: { from: brief.slug, to: slug },
      },
      changed: [storyTag(brief.slug), storyTag(slug), indexTag],
    },
  )
})

/** A story may return to an address that it once had. */
async function takeBackOwn(tx: Transaction, briefId: string, slug: string): Promise<void> {
  const [own] = await tx.select().from(slugRedirects).where(eq(slugRedirects.slug, slug))
  if (own?.briefId === briefId) await tx.delete(slugRedirects).where(eq(slugRedirects.slug, slug))
}
