import { and, asc, eq, gte } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefRevisions } from '@/db/schema/briefs'
import { changedWords, wordsOf } from '@/lib/text/changed-share'
import type { Actor } from '../actor'
import type { Brief } from './brief'
import { type FrontText, fieldText, frontFields, frontText } from './front-text'

export type FourEyesProblem = 'is_author' | 'is_submitter' | 'rewrote'

export const fourEyesWords = {
  is_author: 'You wrote this brief. Somebody else has to publish it.',
  is_submitter: 'You submitted this brief. Somebody else has to publish it.',
  rewrote:
    'You changed more than a fifth of the words since it was submitted. Send it back, so that the writer reads it and submits it again.',
} as const satisfies Record<FourEyesProblem, string>

/** Share of the submitted words that a publisher may have changed and still count as a second person. */
const allowedShare = 1 / 5

/** Why this person would not be a second pair of eyes on the brief, or null. */
export async function fourEyesProblem(
  reader: Reader,
  actor: Actor,
  brief: Brief,
): Promise<FourEyesProblem | null> {
  if (actor.kind === 'system') return null
  if (actor.id === brief.authorId) return 'is_author'
  if (actor.id === brief.submitterId) return 'is_submitter'
  return (await shareChangedBy(reader, actor.id, brief)) > allowedShare ? 'rewrote' : null
}

async function shareChangedBy(reader: Reader, userId: string, brief: Brief): Promise<number> {
  const rows = await reader
    .select({ front: briefRevisions.front, editedBy: briefRevisions.editedBy })
    .from(briefRevisions)
    .where(
      and(
        eq(briefRevisions.briefId, brief.id),
        gte(briefRevisions.number, brief.submittedRevision ?? brief.revision),
      ),
    )
    .orderBy(asc(briefRevisions.number))
  const revisions = rows.map((row) => ({
    text: wholeText(frontText.parse(row.front)),
    editedBy: row.editedBy,
  }))
  const submitted = revisions[0]
  if (!submitted) return 0

  let before = submitted.text
  let changed = 0
  for (const revision of revisions.slice(1)) {
    if (revision.editedBy === userId) changed += changedWords(before, revision.text)
    before = revision.text
  }
  return changed / Math.max(1, wordsOf(submitted.text).length)
}

const wholeText = (front: FrontText) => frontFields.map((field) => fieldText(front, field)).join('\n')
