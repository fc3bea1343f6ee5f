import type { Reader } from '@/db/client'
import { openBlockers, openFindings } from '../gates/finding'
import { gateMaterial } from '../gates/queries'
import { lensViews } from '../lenses/queries'
import type { WorkingCopy } from './append-revision'
import type { Brief } from './brief'
import { checkFront } from './check-front'
import type { ReadinessFacts } from './check-readiness'
import { frontFields } from './front-text'

/** The facts that decide whether a brief can be published, read in the caller's transaction. */
export async function readinessFacts(
  reader: Reader,
  brief: Brief,
  copy: WorkingCopy,
): Promise<ReadinessFacts> {
  const { findings } = checkFront(copy.front, await gateMaterial(reader, brief.id))
  const lenses = await lensViews(reader, brief.id)
  return {
    front: copy.front,
    topicCount: copy.topicIds.length,
    sources: copy.sources,
    frontOpen: Object.fromEntries(frontFields.map((field) => [field, openFindings(findings[field] ?? [])])),
    perspectivesToFollow: brief.perspectivesToFollow,
    lenses: lenses.map((lens) => ({ ...lens, blockers: openBlockers(lens.findings) })),
  }
}
