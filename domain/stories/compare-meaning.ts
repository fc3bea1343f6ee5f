import { diffArrays } from 'diff'
import { type Fact, readFacts } from '../reading/read-facts'
import { negatingPrefixes } from '../reading/words/negations'
import { minorWords } from '../words/checks'
import { type Place, pairs, placesOf } from './compare-versions'
import type { StoryContent } from './story'

/**
 * Why a change is more than minor, in words; empty when it is minor. A number, date, name, quotation or negation that
 * differs in any public text, or appears in another order, is more; so is any change to something other than wording.
 */
export function minorObjections(before: StoryContent, after: StoryContent): string[] {
  const places = pairs(placesOf(before), placesOf(after)).flatMap(({ label, from, to }) =>
    objectionsTo(from, to).map((words) => minorWords.inPlace(label, words)),
  )
  return places.length === 0 && !sameMaterial(before, after) ? [minorWords.sourceReplaced] : places
}

function objectionsTo(from: Place | undefined, to: Place | undefined): string[] {
  if (!from || !to) return (from ?? to)?.text ? [to ? minorWords.placeNew : minorWords.placeGone] : []
  if (from.text === to.text) return []
  if (from.kind === 'fixed' || to.kind === 'fixed') return [minorWords.placeChanged]
  if (from.text.trim() === '' || to.text.trim() === '') return [minorWords.placeChanged]
  return [...factsThatChanged(readFacts(from.text), readFacts(to.text)), ...opposites(from.text, to.text)]
}

const sameMaterial = (before: StoryContent, after: StoryContent) => hashes(before) === hashes(after)

const hashes = ({ sources }: StoryContent) => sources.map(({ snapshotHash }) => snapshotHash ?? '').join(' ')

/** Compared in their order: only the order says who sued whom, and from which figure to which. */
function factsThatChanged(before: Fact[], after: Fact[]): string[] {
  const parts = diffArrays(before, after, { comparator: (one, other) => one.key === other.key })
  const gone = parts.flatMap(({ removed, value }, hunk) =>
    removed ? value.map((fact) => ({ fact, hunk })) : [],
  )
  const fresh = parts.flatMap(({ added, value }, hunk) =>
    added ? value.map((fact) => ({ fact, hunk })) : [],
  )
  const words: string[] = []
  for (const { fact, hunk } of gone) {
    const moved = fresh.findIndex((one) => one.fact.key === fact.key)
    if (moved >= 0) {
      fresh.splice(moved, 1)
      words.push(minorWords.moved(fact.found))
      continue
    }
    const stead = fresh.findIndex((one) => one.fact.kind === fact.kind && Math.abs(one.hunk - hunk) === 1)
    const [became] = stead >= 0 ? fresh.splice(stead, 1) : []
    words.push(became ? minorWords.became(fact.found, became.fact.found) : minorWords.gone(fact.found))
  }
  return [...words, ...fresh.map(({ fact }) => minorWords.fresh(fact.found))]
}

/** "Legal" that became "illegal", either way round. */
function opposites(before: string, after: string): string[] {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const gone = [...old].filter((word) => !fresh.has(word))
  const came = [...fresh].filter((word) => !old.has(word))
  return gone.flatMap((from) =>
    came
      .filter((to) => negatingPrefixes.some((prefix) => to === prefix + from || from === prefix + to))
      .map((to) => minorWords.became(from, to)),
  )
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [])
