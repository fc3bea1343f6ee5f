import { type FrontField, type FrontText, frontFieldLabels, quickTakeKeys } from '../front-text'
import { type Finding, sayFinding } from '../gates/finding'
import { isDecided, type LensState } from '../lenses/lens'
import type { SourceKind } from '../sources/source'
import { readinessWords } from '../words/checks'

/** Something that publishing still needs. `place` is the id of its place on the edit or review screen. */
export type Missing = { code: string; words: string; place: string }

export type ReadinessFacts = {
  front: FrontText
  topicCount: number
  /** Main source first. */
  sources: { kind: SourceKind; url: string }[]
  /** Blockers and warnings of the front text that nobody has answered. */
  frontOpen: Partial<Record<FrontField, Finding[]>>
  /** How many sentences of the front text want an answer. */
  frontSentences: { field: FrontField; count: number }[]
  perspectivesToFollow: boolean
  lenses: ReadinessLens[]
  /** Texts that are word for word what was removed from the story for legal reasons. */
  removed: { place: string; name: string }[]
}

type ReadinessLens = {
  key: string
  name: string
  state: LensState
  blockers: Finding[]
  warnings: Finding[]
  /** How many of its sentences want an answer. */
  sentences: number
}

/** Everything a brief still needs before it can be published, in screen order. Empty when it needs nothing. */
export function missingFor(facts: ReadinessFacts): Missing[] {
  return [
    ...frontTexts(facts),
    ...takes(facts),
    ...topicsAndSources(facts),
    ...frontFindings(facts),
    ...lenses(facts),
    ...removedTexts(facts),
  ]
}

/**
 * What deserves another look and stops no publication: sentences that want an answer, and warnings in approved lenses
 * that came up after the approval.
 */
export const lateWarnings = (facts: ReadinessFacts): Missing[] => [
  ...facts.frontSentences.map(({ field, count }) => ({
    code: 'open_sentence',
    words: readinessWords.sentences(frontFieldLabels[field], count),
    place: `front-${field}`,
  })),
  ...facts.lenses.filter(({ state }) => state === 'approved').flatMap(lateInLens),
]

function lateInLens({ key, name, warnings, sentences }: ReadinessLens): Missing[] {
  const place = `lens-${key}`
  const warned = { code: 'late_warning', words: readinessWords.lateWarnings(name, warnings.length), place }
  const differs = { code: 'open_sentence', words: readinessWords.sentences(name, sentences), place }
  return [...(warnings.length > 0 ? [warned] : []), ...(sentences > 0 ? [differs] : [])]
}

function frontTexts({ front }: ReadinessFacts): Missing[] {
  const needed = ['headline', 'summary', 'whyItMatters'] as const
  return needed
    .filter((field) => front[field] === '')
    .map((field) => ({
      code: `no_${field}`,
      words: readinessWords.empty(frontFieldLabels[field]),
      place: field,
    }))
}

function takes({ front }: ReadinessFacts): Missing[] {
  return quickTakeKeys
    .filter((key) => !front.quickTakes[key].skipped && front.quickTakes[key].text === '')
    .map((key) => ({
      code: 'no_quick_take',
      words: readinessWords.noTake(frontFieldLabels[key]),
      place: key,
    }))
}

function topicsAndSources({ topicCount, sources }: ReadinessFacts): Missing[] {
  const missing: Missing[] = []
  const [main] = sources
  if (topicCount === 0) missing.push({ code: 'no_topic', words: readinessWords.noTopic, place: 'topics' })
  if (!main) missing.push({ code: 'no_source', words: readinessWords.noSource, place: 'sources' })
  if (main?.kind === 'article' && main.url === '') {
    missing.push({
      code: 'no_source_url',
      words: readinessWords.noSourceUrl,
      place: 'sources',
    })
  }
  return missing
}

function frontFindings({ frontOpen }: ReadinessFacts): Missing[] {
  return Object.entries(frontOpen).flatMap(([field, findings]) =>
    (findings ?? []).map((finding) => ({
      code: finding.gate,
      words: sayFinding(finding),
      place: field,
    })),
  )
}

function lenses({ lenses, perspectivesToFollow }: ReadinessFacts): Missing[] {
  const undecided = perspectivesToFollow
    ? []
    : lenses
        .filter((lens) => !isDecided(lens))
        .map((lens) => ({
          code: 'lens_undecided',
          words: readinessWords.undecided(lens.name),
          place: `lens-${lens.key}`,
        }))
  const blocked = lenses
    .filter((lens) => lens.state === 'approved')
    .flatMap((lens) =>
      lens.blockers.map((finding) => ({
        code: finding.gate,
        words: readinessWords.inLens(lens.name, sayFinding(finding)),
        place: `lens-${lens.key}`,
      })),
    )
  return [...undecided, ...blocked]
}

const removedTexts = ({ removed }: ReadinessFacts): Missing[] =>
  removed.map(({ place, name }) => ({
    code: 'removed_text',
    words: readinessWords.removed(name),
    place,
  }))
