import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { changedWords, wordsOf } from '@/lib/text/changed-share'
import { gateMaterial } from '../gates/queries'
import type { TextRecord } from '../stories/story'
import type { WorkingCopy } from './append-revision'
import { checkFront } from './check-front'
import type { Publication } from './freeze-story'
import { fieldText, frontFields } from './front-text'

/** What is on record for the front text: publishing it is the recorded human decision. */
export async function recordFront(reader: Reader, publication: Publication): Promise<TextRecord> {
  const { brief, copy, publisher, now } = publication
  const attemptIds = Object.values(copy.drafted).map((field) => field.attemptId)
  const attempts = attemptIds.length
    ? await reader.select().from(generationAttempts).where(inArray(generationAttempts.id, attemptIds))
    : []
  const [attempt] = attempts
  const { notChecked, acknowledged } = checkFront(copy.front, await gateMaterial(reader, brief.id))
  return {
    origin: attempt ? (attempt.provider === 'scripted' ? 'recorded' : 'model') : 'person',
    changedShare: attempt ? frontChangedShare(copy) : 1,
    reviewedAt: now.toISOString(),
    reviewedBySecondPerson:
      publication.fourEyes && publisher.id !== brief.authorId && publisher.id !== brief.submitterId,
    notChecked,
    model: attempt?.model ?? null,
    provider: attempt?.provider ?? null,
    promptVersion: attempt?.promptVersion ?? null,
    generatedAt: attempt?.finishedAt?.toISOString() ?? null,
    acknowledged,
  }
}

/** A field that no model touched counts as changed in every word. */
function frontChangedShare(copy: WorkingCopy): number {
  let changed = 0
  let all = 0
  for (const field of frontFields) {
    const now = fieldText(copy.front, field)
    const model = copy.drafted[field]?.text ?? ''
    changed += changedWords(model, now)
    all += Math.max(wordsOf(now).length, wordsOf(model).length)
  }
  return all === 0 ? 0 : changed / all
}
