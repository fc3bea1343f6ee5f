import { desc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { promptDefaults, promptReleases } from '@/db/schema/prompts'
import { NotFound } from '../errors'
import { firstVersion } from './prompt'
import { shipped } from './shipped'
import type { PromptWording } from './wording'

/** The release that texts are drafted with now: the one last made the default, else version 1. */
export async function currentPrompt(reader: Reader): Promise<PromptWording> {
  return promptOf(reader, await currentVersion(reader))
}

/** The number of the default. */
export async function currentVersion(reader: Reader): Promise<number> {
  const [newest] = await reader
    .select({ version: promptDefaults.version })
    .from(promptDefaults)
    .orderBy(desc(promptDefaults.createdAt), desc(promptDefaults.id))
    .limit(1)
  return newest?.version ?? firstVersion
}

/** One release by its number. A database that has none yet has the shipped one as version 1. Throws NotFound for others. */
export async function promptOf(reader: Reader, version: number): Promise<PromptWording> {
  const [release] = await reader.select().from(promptReleases).where(eq(promptReleases.version, version))
  if (release) return release
  if (version === firstVersion) return { version, ...shipped }
  throw new NotFound(`prompt version ${version}`)
}
