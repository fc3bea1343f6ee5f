import type { StoryContent } from './story'

/** A text of a version that was removed. `of` is its place in the record: `front`, or the key of a lens. */
export type RemovedText = { place: string; of: string; label: string; at: string }

/** What was removed of one version, in the order of the page. */
export function listRemoved({ removed, quickTakes, lenses }: StoryContent): RemovedText[] {
  const of = 'front'
  return [
    { place: 'summary', of, label: 'Brief', at: removed?.summary?.at },
    { place: 'whyItMatters', of, label: 'Why this matters', at: removed?.whyItMatters?.at },
    ...quickTakes.map(({ label, removed: gone }) => ({ place: label, of, label, at: gone?.at })),
    ...lenses.map(({ key, name, removed: gone }) => ({ place: key, of: key, label: name, at: gone?.at })),
  ].flatMap(({ at, ...text }) => (at === undefined ? [] : [{ ...text, at }]))
}
