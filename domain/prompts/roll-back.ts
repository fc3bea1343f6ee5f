import { asc } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { promptDefaults } from '@/db/schema/prompts'
import { command, done, refused } from '../command'
import { lockPrompts } from './keep-shipped'
import { versionBefore } from './prompt'
import { currentVersion } from './read-current'

type Input = { /** The default that the person saw. */ from: number }

/**
 * Makes the previous default the default again; needs no comparison. Refused if the default has changed meanwhile, or
 * was never changed. Admins only.
 */
export const rollBack = command(async ({ from }: Input, { tx, actor, now }) => {
  const { by, audit } = await lockPrompts(tx, actor, now)
  if ((await currentVersion(tx)) !== from) return refused('moved_on')
  const version = await readVersionBefore(tx)
  if (version === null) return refused('nothing_before')
  await tx.insert(promptDefaults).values({ version, madeBy: by, createdAt: now })
  const detail = { version, from }
  return done(
    { version },
    { audit: [...audit, { action: 'prompt.rolled_back', subject: `prompt-${version}`, detail }] },
  )
})

/** The version that a rollback would lead to. */
export async function readVersionBefore(reader: Reader): Promise<number | null> {
  const rows = await reader
    .select({ version: promptDefaults.version })
    .from(promptDefaults)
    .orderBy(asc(promptDefaults.createdAt), asc(promptDefaults.id))
  return versionBefore(rows.map(({ version }) => version))
}
