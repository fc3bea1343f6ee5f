import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { sources } from '@/db/schema/sources'
import { users } from '@/db/schema/users'
import { hashOf } from '@/lib/canonical'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { type SourceDetails, sourceDetails } from '../sources/schema'
import { appendRevision, type WorkingCopy, workingCopy } from './append-revision'
import { openBrief } from './open-brief'
import { reopenWhenDone } from './reopen-brief'
import type { SaveInput } from './schema'

/** What a stale save is shown: the current text, who saved it and when. */
export type StaleDetail = Pick<WorkingCopy, 'front' | 'topicIds' | 'sources'> & {
  revision: number
  savedBy: string
  savedAt: Date
}

/**
 * Saves front text, topics and source details as a new revision. Refuses a save that was not based on the
 * newest revision, and shows that one instead. An autosave that changes nothing writes nothing.
 */
export const saveFrontText = command(async (input: SaveInput, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'edit', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const savedCopy = await workingCopy(tx, brief)
  if (brief.revision !== input.baseRevision) return refused('stale', await staleDetail(tx, savedCopy))
  if (input.kind === 'autosave' && sameContent(input, savedCopy)) {
    return done(
      { revision: savedCopy.number, savedAt: savedCopy.createdAt, hash: savedCopy.hash },
      { audit: [] },
    )
  }

  for (const details of input.sources) await saveDetails(tx, brief.id, details)
  const content = { front: input.front, topicIds: input.topicIds, drafted: savedCopy.drafted }
  const fresh = await appendRevision(tx, brief, content, { kind: input.kind, by: actorId(actor), now })
  await reopenWhenDone(tx, brief, now)
  return done(
    { revision: fresh.number, savedAt: now, hash: fresh.hash },
    {
      audit: {
        action: input.kind === 'save' ? 'brief.saved' : 'brief.autosaved',
        subject: brief.id,
        briefId: brief.id,
        detail: { revision: fresh.number, reopened: brief.workingState === 'done' },
      },
    },
  )
})

/** The current text, for a person whose save came too late. */
export async function staleDetail(tx: Transaction, savedCopy: WorkingCopy): Promise<StaleDetail> {
  const [person] = savedCopy.editedBy
    ? await tx.select({ name: users.name }).from(users).where(eq(users.id, savedCopy.editedBy))
    : []
  return {
    revision: savedCopy.number,
    front: savedCopy.front,
    topicIds: savedCopy.topicIds,
    sources: savedCopy.sources,
    savedBy: person?.name ?? 'the newsroom',
    savedAt: savedCopy.createdAt,
  }
}

async function saveDetails(tx: Transaction, briefId: string, details: SourceDetails): Promise<void> {
  const { id, kind, publisher, title, author, url, publishedAt } = details
  await tx
    .update(sources)
    .set({ kind, publisher, title, author, url, publishedAt: publishedAt ? new Date(publishedAt) : null })
    .where(and(eq(sources.id, id), eq(sources.briefId, briefId)))
}

/** Only the sources that a save names are compared: those it leaves out stay as they are. */
function sameContent(input: SaveInput, savedCopy: WorkingCopy): boolean {
  const named = savedCopy.sources.filter((source) => input.sources.some(({ id }) => id === source.id))
  const details = (list: SourceDetails[]) =>
    list.map((source) => sourceDetails.parse(source)).sort((a, b) => a.id.localeCompare(b.id))
  const content = (of: Pick<SaveInput, 'front' | 'topicIds'>, list: SourceDetails[]) =>
    hashOf({ front: of.front, topicIds: [...of.topicIds].sort(), sources: details(list) })
  return content(input, input.sources) === content(savedCopy, named)
}
