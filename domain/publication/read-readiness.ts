import { sha256 } from '@/lib/canonical'
import type { WorkingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { fieldText, frontFieldLabels, frontFields } from '../front-text'
import { openBlockers, openFindings, openWarnings } from '../gates/finding'
import type { LensView } from '../lenses/lens'
import type { Checked } from '../review/check-front'
import { openRows } from '../review/open-rows'
import type { ReadinessFacts } from './check-readiness'
import type { PublicationRead } from './read-publication'

type CheckedLens = Pick<LensView, 'key' | 'name' | 'state' | 'body' | 'findings' | 'ledger'>

/** The facts that decide whether a brief can be published, from what was read for its publication. */
export const readinessFor = (
  brief: Brief,
  { copy, material, checked, lensFindings }: PublicationRead,
  removed: ReadonlySet<string>,
): ReadinessFacts =>
  readinessOf(
    brief,
    copy,
    checked,
    material.lenses.map(({ facts: { key, name }, state, text }) => ({
      key,
      name,
      state,
      body: text,
      findings: lensFindings.get(key) ?? [],
      // What differs in an approved lens stops no publication, so nobody looks for it here.
      ledger: [],
    })),
    removed,
  )

/** The same facts, from what a screen has read and checked already. */
export const readinessOf = (
  brief: Brief,
  copy: WorkingCopy,
  { findings, ledger }: Pick<Checked, 'findings' | 'ledger'>,
  lenses: CheckedLens[],
  removed: ReadonlySet<string>,
): ReadinessFacts => ({
  front: copy.front,
  topicCount: copy.topicIds.length,
  sources: copy.sources,
  frontOpen: Object.fromEntries(frontFields.map((field) => [field, openFindings(findings[field] ?? [])])),
  frontSentences: ledger
    .map(({ field, rows }) => ({ field, count: openRows(rows).length }))
    .filter(({ count }) => count > 0),
  perspectivesToFollow: brief.perspectivesToFollow,
  lenses: lenses.map(({ key, name, state, findings: found, ledger: rows }) => ({
    key,
    name,
    state,
    blockers: openBlockers(found),
    warnings: openWarnings(found),
    sentences: openRows(rows).length,
  })),
  removed: textsOf(copy, lenses)
    .filter(({ text }) => removed.has(sha256(text)))
    .map(({ place, name }) => ({ place, name })),
})

/** Every text that a publication would show. */
const textsOf = ({ front }: WorkingCopy, lenses: CheckedLens[]) => [
  ...frontFields.map((field) => ({
    place: field,
    name: frontFieldLabels[field],
    text: fieldText(front, field),
  })),
  ...lenses
    .filter(({ state }) => state === 'approved')
    .map(({ key, name, body }) => ({ place: `lens-${key}`, name, text: body })),
]
