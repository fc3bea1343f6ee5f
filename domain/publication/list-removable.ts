import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import type { Actor } from '../actor'
import { mayBrief } from '../briefs/policy'
import { readableBrief } from '../briefs/queries'
import { storyContent } from '../stories/story'
import { removableTexts } from '../stories/take-out'

/** The texts that this person may remove from any version for legal reasons; null for anybody who may not. */
export async function listRemovable(
  actor: Actor,
  id: string,
): Promise<{ place: string; label: string }[] | null> {
  const brief = await readableBrief(actor, id)
  if (!mayBrief(actor, 'remove_text', brief)) return null
  const versions = await db
    .select({ content: storyVersions.content })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, brief.id))
    .orderBy(desc(storyVersions.number))
  const labels = new Map<string, string>()
  for (const { content } of versions) {
    for (const { place, label } of removableTexts(storyContent.parse(content)))
      if (!labels.has(place)) labels.set(place, label)
  }
  return [...labels].map(([place, label]) => ({ place, label }))
}
