import { and, asc, eq, gte } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefRevisions } from '@/db/schema/briefs'
import { hashOf } from '@/lib/canonical'
import { changedWords, countedWords } from '@/lib/text/changed-share'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { revisionSources } from '../briefs/schema'
import { type FrontText, fieldText, frontFields, frontText } from '../front-text'

export type FourEyesProblem = 'is_author' | 'is_submitter' | 'rewrote' | 'changed_sources' | 'changed_topics'

/** The share of words that one person may change alone: of what was submitted, or of what readers see. */
export const allowedShare = 1 / 5

/** Why this person would not be a second pair of eyes on the brief, or null. */
export async function fourEyesProblem(
  reader: Reader,
  actor: Actor,
  brief: Brief,
): Promise<FourEyesProblem | null> {
  if (actor.kind === 'system') return null
  if (actor.id === brief.authorId) return 'is_author'
  if (actor.id === brief.submitterId) return 'is_submitter'
  return changeProblem(await changesSinceSubmission(reader, brief), actor.id)
}

/** What readers would see of a revision, and who made it. */
type Seen = { text: string; sources: string; topics: string; editedBy: string | null }

/** What this person changed, whatever others did before and after. A change they undid themselves doesn't count. */
function changeProblem([submitted, ...later]: Seen[], userId: string): FourEyesProblem | null {
  if (!submitted) return null
  let words = 0
  let base = submitted
  for (const [at, revision] of later.entries()) {
    const next = later[at + 1]
    if (next && next.editedBy === revision.editedBy) continue
    if (revision.editedBy === userId) {
      if (revision.sources !== base.sources) return 'changed_sources'
      if (revision.topics !== base.topics) return 'changed_topics'
      words += changedWords(base.text, revision.text)
    }
    base = revision
  }
  return words / Math.max(1, countedWords(submitted.text).length) > allowedShare ? 'rewrote' : null
}

async function changesSinceSubmission(reader: Reader, brief: Brief): Promise<Seen[]> {
  const rows = await reader
    .select()
    .from(briefRevisions)
    .where(
      and(
        eq(briefRevisions.briefId, brief.id),
        gte(briefRevisions.number, brief.submittedRevision ?? brief.revision),
      ),
    )
    .orderBy(asc(briefRevisions.number))
  return rows.map(({ front, sources, topicIds, editedBy }) => ({
    text: wholeText(frontText.parse(front)),
    // Ids are internal: the same source, entered again, is the same to readers.
    sources: hashOf(revisionSources.parse(sources).map(({ id: _, snapshotId: __, ...source }) => source)),
    topics: topicIds.toSorted().join(' '),
    editedBy,
  }))
}

const wholeText = (front: FrontText) => frontFields.map((field) => fieldText(front, field)).join('\n')
