import { max } from 'drizzle-orm'
import { v7 } from 'uuid'
import { topics } from '@/db/schema/topics'
import { slugOf } from '@/lib/text/slug'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { indexTag } from '../stories/tags'
import type { AddTopicInput } from './schema'
import { reservedSlugs } from './topic'

/** Adds a topic at the end of the list. Its address is permanent: readers and feeds depend on it. */
export const addTopic = command(async (input: AddTopicInput, { tx, actor, now }) => {
  if (actor.kind === 'user') await lockAdmins(tx, actor)
  const slug = input.slug || slugOf(input.name)
  if (slug === '') return refused('no_slug')
  if (reservedSlugs.includes(slug)) return refused('slug_reserved')
  const [last] = await tx.select({ position: max(topics.position) }).from(topics)
  const topicId = v7()
  const [added] = await tx
    .insert(topics)
    .values({
      id: topicId,
      slug,
      name: input.name,
      context: input.context,
      position: (last?.position ?? -1) + 1,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: topics.id })
  if (!added) return refused('slug_taken')
  const audit = { action: 'topic.added', subject: topicId, detail: { slug, name: input.name } }
  return done({ topicId, slug }, { audit, changed: [indexTag] })
})
