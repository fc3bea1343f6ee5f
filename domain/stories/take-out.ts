import { sha256 } from '@/lib/canonical'
import { type FrontField, quickTakeLabels } from '../front-text'
import { withoutSentences } from './omit-pulled'
import type { StoryContent } from './story'

/** A text of a version that can be removed for legal reasons: its place, and the name readers know it by. */
export type RemovableText = { place: string; label: string; text: string }

const lensPlace = (key: string) => `lens:${key}`
const takePlace = (label: string) => `take:${label}`

/**
 * The texts that can be removed: all but the headline, which is in the address too; a story with such a headline is
 * withdrawn instead. What was skipped, left out or removed already has no text.
 */
export function removableTexts({ summary, whyItMatters, quickTakes, lenses }: StoryContent): RemovableText[] {
  return [
    { place: 'summary', label: 'Brief', text: summary },
    { place: 'whyItMatters', label: 'Why this matters', text: whyItMatters },
    ...quickTakes.map(({ label, text }) => ({ place: takePlace(label), label, text: text ?? '' })),
    ...lenses.map(({ key, name, body }) => ({ place: lensPlace(key), label: name, text: body })),
  ].filter(({ text }) => text !== '')
}

/** The content without the text of a place, with its hash; null when there is no text. Repetitions of it go too. */
export function takeOut(
  content: StoryContent,
  place: string,
  at: string,
): { content: StoryContent; label: string; hash: string } | null {
  const found = removableTexts(content).find((one) => one.place === place)
  if (!found) return null
  const hash = sha256(found.text)
  return { content: without(content, place, { at, hash }), label: found.label, hash }
}

function without(content: StoryContent, place: string, removed: { at: string; hash: string }): StoryContent {
  if (place === 'summary' || place === 'whyItMatters') {
    return { ...withoutRows(content, place), [place]: '', removed: { ...content.removed, [place]: removed } }
  }
  return {
    ...withoutRows(content, place),
    quickTakes: content.quickTakes.map((take) =>
      takePlace(take.label) === place ? { ...take, text: '', removed } : take,
    ),
    lenses: content.lenses.map((lens) => {
      if (lensPlace(lens.key) !== place || lens.body === '') return lens
      return { ...withoutSentences(lens), state: 'removed', body: '', removed }
    }),
  }
}

/** The front text's rows without those of a place. */
function withoutRows(content: StoryContent, place: string): StoryContent {
  const { frontPassages, ...rest } = content
  if (!frontPassages) return rest
  return { ...rest, frontPassages: frontPassages.filter(({ field }) => placeOf(field) !== place) }
}

const placeOf = (field: FrontField) =>
  field === 'headline' || field === 'summary' || field === 'whyItMatters'
    ? field
    : takePlace(quickTakeLabels[field])
