import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { briefLenses } from '@/db/schema/lenses'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { NotFound } from '../errors'
import { currentDefinitions } from '../library/fresh-lenses'

/** Adds a lens of the library to a draft. Throws NotFound for a key that the library does not offer. */
export const addLens = command(async (input: { briefId: string; key: string }, { tx, actor }) => {
  const opened = await openBrief(tx, actor, 'choose_lenses', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const definition = (await currentDefinitions(tx)).find(({ key, active }) => active && key === input.key)
  if (!definition) throw new NotFound('lens definition')
  const [there] = await tx
    .select({ id: briefLenses.id })
    .from(briefLenses)
    .where(and(eq(briefLenses.briefId, brief.id), eq(briefLenses.key, input.key)))
  if (there) return refused('already_there')

  const lensId = v7()
  const { id: definitionId, key, position } = definition
  await tx.insert(briefLenses).values({ id: lensId, briefId: brief.id, definitionId, key, position })
  return done(
    { lensId },
    { audit: { action: 'lens.added', subject: lensId, briefId: brief.id, detail: { key } } },
  )
})
