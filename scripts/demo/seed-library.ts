import type { UserActor } from '@/domain/actor'
import { definitionsForAdmin } from '@/domain/lenses/queries'
import { defineLens } from '@/domain/library/define-lens'
import { addTopic } from '@/domain/topics/add-topic'
import { allTopics } from '@/domain/topics/queries'
import { lensLibrary } from './content/lenses'
import { topicList } from './content/topics'
import { must } from './must'

/** Fills the lens library and the topics; what is there already stays. Returns the ids of the topics by slug. */
export async function seedLibrary(admin: UserActor): Promise<Map<string, string>> {
  const defined = new Set((await definitionsForAdmin(admin)).map((lens) => lens.key))
  for (const [index, lens] of lensLibrary.entries()) {
    if (defined.has(lens.key)) continue
    must('define a lens', await defineLens(admin, { ...lens, position: index + 1, active: true }))
  }
  const there = new Set((await allTopics(admin)).map((topic) => topic.slug))
  for (const topic of topicList) {
    if (!there.has(topic.slug)) must('add a topic', await addTopic(admin, topic))
  }
  return new Map((await allTopics(admin)).map((topic) => [topic.slug, topic.id]))
}
