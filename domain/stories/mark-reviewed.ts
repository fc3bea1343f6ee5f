import type { StoryContent, StoryLens, TextRecord } from './story'

/**
 * The content as readers are told of it today: a text that a second person read in a reviewed correction, word for
 * word as it stands here, is no longer said to be without a second person. Every other text stays as frozen.
 */
export function markReviewed(content: StoryContent, reviewed: StoryContent[]): StoryContent {
  if (reviewed.length === 0) return content
  return {
    ...content,
    front: reviewed.some((one) => sameFront(one, content)) ? seen(content.front) : content.front,
    lenses: content.lenses.map((lens) =>
      lens.record && reviewed.some((one) => one.lenses.some((other) => sameLens(other, lens)))
        ? { ...lens, record: seen(lens.record) }
        : lens,
    ),
  }
}

const seen = (record: TextRecord): TextRecord => ({ ...record, reviewedBySecondPerson: true })

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
