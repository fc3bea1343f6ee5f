import { and, eq } from 'drizzle-orm'
import { generationAttempts } from '@/db/schema/lenses'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { NotFound } from '../errors'
import { type Drafted, type FrontField, type FrontText, fieldText } from '../front-text'
import { appendRevision, workingCopy } from './append-revision'
import { cleanFront, frontTask } from './front-draft'
import { openBrief } from './open-brief'
import { reopenWhenDone } from './reopen-brief'
import { staleDetail } from './save-front-text'

type Input = { briefId: string; baseRevision: number; attemptId: string; fields: FrontField[] }

/**
 * Takes chosen fields of a model's draft into the front text, as a revision that remembers which words came from
 * which attempt. Throws NotFound for an attempt that has no draft for this brief.
 */
export const takeDraft = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'edit', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const savedCopy = await workingCopy(tx, brief)
  if (brief.revision !== input.baseRevision) return refused('stale', await staleDetail(tx, savedCopy))
  const [attempt] = await tx
    .select()
    .from(generationAttempts)
    .where(
      and(
        eq(generationAttempts.id, input.attemptId),
        eq(generationAttempts.briefId, brief.id),
        eq(generationAttempts.task, frontTask),
        eq(generationAttempts.state, 'done'),
      ),
    )
  if (!attempt?.output) throw new NotFound('draft')

  const draft: FrontText = cleanFront.parse(attempt.output)
  const front = structuredClone(savedCopy.front)
  const drafted: Drafted = { ...savedCopy.drafted }
  for (const field of input.fields) {
    take(front, draft, field)
    drafted[field] = { attemptId: attempt.id, text: fieldText(draft, field) }
  }
  const content = { front, topicIds: savedCopy.topicIds, drafted }
  const fresh = await appendRevision(tx, brief, content, { kind: 'model', by: actorId(actor), now })
  await reopenWhenDone(tx, brief, now)
  return done(
    { revision: fresh.number },
    {
      audit: {
        action: 'brief.draft_taken',
        subject: brief.id,
        briefId: brief.id,
        detail: { attemptId: attempt.id, fields: input.fields, revision: fresh.number },
      },
    },
  )
})

function take(front: FrontText, draft: FrontText, field: FrontField): void {
  if (field === 'headline' || field === 'summary' || field === 'whyItMatters') front[field] = draft[field]
  else front.quickTakes[field] = draft.quickTakes[field]
}
