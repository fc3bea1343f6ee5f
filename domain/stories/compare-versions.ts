import { diffWords } from 'diff'
import { lensDisclosure, removalWords } from './disclosure'
import type { Removal, StoryContent, StoryLens, StorySource } from './story'

/** One piece of what readers see. `prose` is written text; `fixed` is anything else that belongs to the story. */
export type Place = { id: string; label: string; kind: 'prose' | 'fixed'; text: string }

/** A piece of a text that stayed, went or came. */
export type Part = { start: number; kind: 'same' | 'removed' | 'added'; text: string }
export type Change = { id: string; label: string; parts: Part[] }

/** What differs between two versions, field by field and lens by lens, in the order of the page; equal places are left out. */
export function compareVersions(before: StoryContent, after: StoryContent): Change[] {
  return pairs(placesOf(before), placesOf(after))
    .filter(({ from, to }) => (from?.text ?? '') !== (to?.text ?? ''))
    .map(({ from, to, id, label }) => ({ id, label, parts: partsOf(from?.text ?? '', to?.text ?? '') }))
}

type Pair = { id: string; label: string; from: Place | undefined; to: Place | undefined }

/** Every place of two versions, each beside its counterpart: the places of the later one, then those that are gone. */
export function pairs(before: Place[], after: Place[]): Pair[] {
  const here = after.map((to) => ({ ...to, to, from: before.find(({ id }) => id === to.id) }))
  const gone = before
    .filter(({ id }) => !after.some((to) => to.id === id))
    .map((from) => ({ ...from, from, to: undefined }))
  return [...here, ...gone].map(({ id, label, from, to }) => ({ id, label, from, to }))
}

/** Everything of a version that readers read, except who signed it and how it was made. */
export function placesOf(content: StoryContent): Place[] {
  return [
    prose('headline', 'Headline', content.headline),
    written('summary', 'Brief', content.summary, content.removed?.summary),
    written('why', 'Why this matters', content.whyItMatters, content.removed?.whyItMatters),
    ...content.quickTakes.map(({ label, text, removed }) =>
      text === null
        ? fixed(`take ${label}`, label, 'Nothing notable in the source.')
        : written(`take ${label}`, label, text, removed),
    ),
    ...content.lenses.flatMap(lensPlaces),
    fixed('topics', 'Topics', content.topics.map(({ name }) => name).join(', ')),
    fixed('sources', 'Sources', content.sources.map(sourceText).join('\n')),
    fixed(
      'follow',
      'Perspectives',
      content.perspectivesToFollow ? 'Further perspectives are to follow.' : '',
    ),
  ]
}

function lensPlaces(lens: StoryLens): Place[] {
  const { key, name, frame, disclaimer } = lens
  if (lens.state !== 'shown') return [fixed(`lens ${key}`, name, lensDisclosure(lens).words)]
  return [
    prose(`lens ${key}`, name, lens.body),
    fixed(`name ${key}`, `${name}, name and frame`, `${name}: ${frame}`),
    fixed(`disclaimer ${key}`, `${name}, disclaimer`, disclaimer),
  ]
}

const prose = (id: string, label: string, text: string): Place => ({ id, label, kind: 'prose', text })
const fixed = (id: string, label: string, text: string): Place => ({ id, label, kind: 'fixed', text })

/** A text of a version, or that it was removed. */
const written = (id: string, label: string, text: string, removed?: Removal): Place =>
  removed ? fixed(id, label, removalWords(removed)) : prose(id, label, text)

const sourceText = ({ publisher, author, title, url, publishedAt }: StorySource) =>
  [publisher, author, title, publishedAt?.slice(0, 10), url].filter(Boolean).join(', ')

function partsOf(before: string, after: string): Part[] {
  let start = 0
  return diffWords(before, after).map(({ value, added, removed }) => {
    const part: Part = { start, kind: added ? 'added' : removed ? 'removed' : 'same', text: value }
    start += value.length
    return part
  })
}
