import { desc } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { briefLenses, lensDefinitions } from '@/db/schema/lenses'
import type { LensDefinition } from './definition'

/** Gives a brief that is being started one empty lens for every active definition, at its current version. */
export async function freshLenses(tx: Transaction, briefId: string): Promise<void> {
  const definitions = (await currentDefinitions(tx)).filter(({ active }) => active)
  if (definitions.length === 0) return
  await tx
    .insert(briefLenses)
    .values(definitions.map(({ id, key, position }) => ({ briefId, definitionId: id, key, position })))
}

/** The highest version of every definition, in the order of the library; inactive ones too. */
export async function currentDefinitions(reader: Reader): Promise<LensDefinition[]> {
  const rows = await reader
    .selectDistinctOn([lensDefinitions.key])
    .from(lensDefinitions)
    .orderBy(lensDefinitions.key, desc(lensDefinitions.version))
  return rows.sort((a, b) => a.position - b.position || a.key.localeCompare(b.key))
}
