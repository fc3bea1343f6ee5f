import { and, eq } from 'drizzle-orm'
import { briefRevisions } from '@/db/schema/briefs'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { appendRevision, readRevision, workingCopy } from './append-revision'
import { openBrief } from './open-brief'
import { reopenWhenDone } from './reopen-brief'
import { staleDetail } from './save-front-text'

type Input = { briefId: string; baseRevision: number; number: number }

/** Makes front text and topics of an earlier revision the newest one. Nothing is removed from the history. */
export const restoreRevision = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'edit', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (brief.revision !== input.baseRevision)
    return refused('stale', await staleDetail(tx, await workingCopy(tx, brief)))
  const [there] = await tx
    .select({ number: briefRevisions.number })
    .from(briefRevisions)
    .where(and(eq(briefRevisions.briefId, brief.id), eq(briefRevisions.number, input.number)))
  if (!there) return refused('not_there')

  const earlier = await readRevision(tx, brief.id, input.number)
  const fresh = await appendRevision(tx, brief, earlier, { kind: 'restore', by: actorId(actor), now })
  await reopenWhenDone(tx, brief, now)
  return done(
    { revision: fresh.number },
    {
      audit: {
        action: 'brief.restored',
        subject: brief.id,
        briefId: brief.id,
        detail: { from: input.number, revision: fresh.number },
      },
    },
  )
})
