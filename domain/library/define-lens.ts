import { desc, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { lensDefinitions } from '@/db/schema/lenses'
import { hashOf } from '@/lib/canonical'
import { actorName } from '../actor'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { type DefinitionInput, definitionInput } from './schema'

/** Writes a new version of a lens definition, or the first. Briefs keep theirs until somebody takes the new one. */
export const defineLens = command(async (input: DefinitionInput, { tx, actor, now }) => {
  if (actor.kind !== 'user' || actor.role !== 'admin') throw new Forbidden('define a lens')
  const wanted = definitionInput.parse(input)
  if (wanted.disclaimerRequired && wanted.disclaimer === '') return refused('disclaimer_missing')
  const [newest] = await tx
    .select()
    .from(lensDefinitions)
    .where(eq(lensDefinitions.key, wanted.key))
    .orderBy(desc(lensDefinitions.version))
    .limit(1)
  if (newest && hashOf(definitionInput.parse(newest)) === hashOf(wanted)) return refused('unchanged')

  const id = v7()
  const version = (newest?.version ?? 0) + 1
  await tx
    .insert(lensDefinitions)
    .values({ ...wanted, id, version, createdBy: actorName(actor), createdAt: now })
  return done(
    { version },
    {
      audit: {
        action: 'lens_definition.saved',
        subject: wanted.key,
        detail: { version, active: wanted.active },
      },
      changed: ['index'],
    },
  )
})
