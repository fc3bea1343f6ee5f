import { z } from 'zod'
import { type StoryContent, type StoryLens, storyContent } from './story'

/** The lenses of the versions that came after one, in their order. */
export const laterLenses = z.array(storyContent.shape.lenses)

/**
 * A version as readers may see it today: a lens text that was pulled later is in no version until exactly this text
 * is published again. The rows stay as they were frozen.
 */
export function omitPulled(content: StoryContent, later: StoryContent['lenses'][]): StoryContent {
  return {
    ...content,
    lenses: content.lenses.map((lens) => {
      const pulledAt = lens.state === 'shown' ? pulledSince(lens, later) : null
      return pulledAt === null ? lens : pulledLens(lens, pulledAt)
    }),
  }
}

/** The lens as readers see it after a pull. Nothing that repeats its text stays. */
export const pulledLens = (lens: StoryLens, decidedAt: string): StoryLens => ({
  ...withoutSentences(lens),
  state: 'pulled',
  body: '',
  reason: '',
  record: null,
  decidedAt,
})

/** A lens without what repeats its sentences one by one, and quotes beside them. */
export function withoutSentences(lens: StoryLens): StoryLens {
  const { passages: _, support: __, inferences: ___, ...rest } = lens
  return rest
}

/** When the text was taken off the page, or null when it wasn't, or was decided on and published again since. */
function pulledSince({ key, body }: StoryLens, later: StoryContent['lenses'][]): string | null {
  let at: string | null = null
  for (const lenses of later) {
    const lens = lenses.find((one) => one.key === key)
    if (lens?.state === 'pulled') at = lens.decidedAt
    if (lens?.state === 'shown' && lens.body === body) at = null
  }
  return at
}
