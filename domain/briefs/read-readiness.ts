import type { Reader } from '@/db/client'
import { sha256 } from '@/lib/canonical'
import { openBlockers, openFindings, openWarnings } from '../gates/finding'
import { gateMaterial } from '../gates/queries'
import type { LensView } from '../lenses/lens'
import { lensViews } from '../lenses/queries'
import { listRemovedHashes } from '../stories/list-removed-hashes'
import type { WorkingCopy } from './append-revision'
import type { Brief } from './brief'
import { type Checked, checkFront } from './check-front'
import type { ReadinessFacts } from './check-readiness'
import { fieldText, frontFieldLabels, frontFields } from './front-text'

/** The facts that decide whether a brief can be published, read in the caller's transaction. */
export async function readinessFacts(
  reader: Reader,
  brief: Brief,
  copy: WorkingCopy,
): Promise<ReadinessFacts> {
  const { findings } = checkFront(copy.front, await gateMaterial(reader, brief.id))
  const removed = await listRemovedHashes(reader, brief.id)
  return readinessOf(brief, copy, findings, await lensViews(reader, brief.id), removed)
}

/** The same facts, from what a screen has read and checked already. */
export const readinessOf = (
  brief: Brief,
  copy: WorkingCopy,
  findings: Checked['findings'],
  lenses: LensView[],
  removed: ReadonlySet<string>,
): ReadinessFacts => ({
  front: copy.front,
  topicCount: copy.topicIds.length,
  sources: copy.sources,
  frontOpen: Object.fromEntries(frontFields.map((field) => [field, openFindings(findings[field] ?? [])])),
  perspectivesToFollow: brief.perspectivesToFollow,
  lenses: lenses.map((lens) => ({
    ...lens,
    blockers: openBlockers(lens.findings),
    warnings: openWarnings(lens.findings),
  })),
  removed: textsOf(copy, lenses)
    .filter(({ text }) => removed.has(sha256(text)))
    .map(({ place, name }) => ({ place, name })),
})

/** Every text that a publication would show. */
const textsOf = ({ front }: WorkingCopy, lenses: LensView[]) => [
  ...frontFields.map((field) => ({
    place: field,
    name: frontFieldLabels[field],
    text: fieldText(front, field),
  })),
  ...lenses
    .filter(({ state }) => state === 'approved')
    .map(({ key, name, body }) => ({ place: `lens-${key}`, name, text: body })),
]
