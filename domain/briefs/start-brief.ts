import { v7 } from 'uuid'
import { briefs } from '@/db/schema/briefs'
import { command, done } from '../command'
import { Forbidden } from '../errors'
import { emptyFrontText } from '../front-text'
import { freshLenses } from '../library/fresh-lenses'
import { insertSource } from '../sources/insert-source'
import { readAfter } from '../sources/read-after'
import type { NewSource } from '../sources/schema'
import { appendRevision } from './append-revision'

/** Starts a brief with the active lens definitions at their current versions, and its source if there is one. */
export const startBrief = readAfter(
  command(async (input: { source: NewSource | null }, { tx, actor, now }) => {
    if (actor.kind !== 'user') throw new Forbidden('start a brief')
    const id = v7()
    const [brief] = await tx
      .insert(briefs)
      .values({ id, authorId: actor.id, createdAt: now, updatedAt: now })
      .returning()
    if (!brief) throw new Error('the brief was not written')
    await freshLenses(tx, id)
    if (input.source) await insertSource(tx, id, input.source, { position: 0, now })
    const content = { front: emptyFrontText, topicIds: [], drafted: {} }
    await appendRevision(tx, brief, content, { kind: 'start', by: actor.id, now })
    return done(
      { briefId: id },
      {
        audit: {
          action: 'brief.started',
          subject: id,
          briefId: id,
          detail: { source: input.source ? input.source.url || input.source.kind : null },
        },
      },
    )
  }),
  ({ source }) => source?.text,
)
