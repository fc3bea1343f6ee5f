import { eq } from 'drizzle-orm'
import { topics } from '@/db/schema/topics'
import { command, done } from '../command'
import { NotFound } from '../errors'
import { lockAdmins } from '../lock-admins'
import { siteTag } from '../stories/tags'
import type { SaveTopicInput } from './schema'

/** Changes a topic. One that is no longer offered keeps its page and its stories. */
export const saveTopic = command(async ({ topicId, ...values }: SaveTopicInput, { tx, actor }) => {
  await lockAdmins(tx, actor)
  const [saved] = await tx
    .update(topics)
    .set(values)
    .where(eq(topics.id, topicId))
    .returning({ slug: topics.slug })
  if (!saved) throw new NotFound('topic')
  const detail = { slug: saved.slug, name: values.name, active: values.active }
  return done(saved, { audit: { action: 'topic.saved', subject: topicId, detail }, changed: [siteTag] })
})
