import { z } from 'zod'
import { type StoryContent, type StoryLens, storyContent, type TextProvenance } from './story'

/** A version that a second person read after it was published, and when. */
export const reviewedContent = z.object({ content: storyContent, at: z.coerce.date() })
type Reviewed = z.infer<typeof reviewedContent>

/**
 * The content as readers are told of it today: a text that a second person read later, word for word as it is here,
 * was reviewed on the day of the first such reading. Every other text stays as frozen.
 */
export function markReviewed(content: StoryContent, reviewed: Reviewed[]): StoryContent {
  if (reviewed.length === 0) return content
  const front = reviewed.find((one) => sameFront(one.content, content))
  return {
    ...content,
    front: front ? seen(content.front, front.at) : content.front,
    lenses: content.lenses.map((lens) => {
      const read = reviewed.find((one) => one.content.lenses.some((other) => sameLens(other, lens)))
      return lens.record && read ? { ...lens, record: seen(lens.record, read.at) } : lens
    }),
  }
}

/** A text that a second person had already reviewed keeps that day. */
const seen = (record: TextProvenance, at: Date): TextProvenance =>
  record.reviewedBySecondPerson
    ? record
    : { ...record, reviewedBySecondPerson: true, reviewedAt: at.toISOString() }

const sameFront = (a: StoryContent, b: StoryContent) =>
  a.headline === b.headline &&
  a.summary === b.summary &&
  a.whyItMatters === b.whyItMatters &&
  JSON.stringify(a.quickTakes) === JSON.stringify(b.quickTakes) &&
  // Two texts that were removed are the same only when their hashes are.
  JSON.stringify(a.removed) === JSON.stringify(b.removed)

const sameLens = (a: StoryLens, b: StoryLens) =>
  a.key === b.key &&
  a.state === b.state &&
  a.name === b.name &&
  a.frame === b.frame &&
  a.disclaimer === b.disclaimer &&
  a.body === b.body &&
  a.removed?.hash === b.removed?.hash
