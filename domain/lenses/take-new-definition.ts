import { eq } from 'drizzle-orm'
import { briefLenses } from '@/db/schema/lenses'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done, refused } from '../command'
import { currentDefinitions } from '../library/fresh-lenses'
import { looksTheSame } from './approve-lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { writeLens } from './write-lens'

/**
 * Moves a lens to the current version of its definition. An approval lapses if readers would see another name,
 * frame or disclaimer; otherwise it stays.
 */
export const takeNewDefinition = command(
  async (input: { lensId: string; version: number }, { tx, actor, now }) => {
    const held = await openLens(tx, actor, 'write_lens', input.lensId)
    if (!held.ok) return held
    const { brief, lens, definition } = held
    if (lens.version !== input.version) return refused('stale', staleLens(held))
    const current = (await currentDefinitions(tx)).find(({ key }) => key === lens.key)
    if (!current || current.id === definition.id) return refused('already_current')

    const fresh = { definitionId: current.id, position: current.position }
    const approvalCleared = lens.state === 'approved' && !looksTheSame(definition, current)
    let version = lens.version + 1
    if (approvalCleared) version = await writeLens(tx, lens, { state: 'proposed' }, fresh)
    else
      await tx
        .update(briefLenses)
        .set({ ...fresh, version })
        .where(eq(briefLenses.id, lens.id))
    await reopenWhenDone(tx, brief, now)
    return done(
      { version },
      {
        audit: {
          action: 'lens.definition_taken',
          subject: lens.id,
          briefId: brief.id,
          detail: { key: lens.key, from: definition.version, to: current.version, approvalCleared },
        },
      },
    )
  },
)
