import { eq } from 'drizzle-orm'
import { promptReleases } from '@/db/schema/prompts'
import { command, done, refused } from '../command'
import { lockPrompts, nextVersion } from './keep-shipped'
import { type ReleaseInput, releaseInput } from './schema'
import { hashOfWording } from './shipped'

/** Adds a wording as a new version; nothing is drafted with it until it is made the default. Admins only. */
export const writeRelease = command(async (input: ReleaseInput, { tx, actor, now }) => {
  const { by, audit } = await lockPrompts(tx, actor, now)
  const wanted = releaseInput.parse(input)
  const hash = hashOfWording(wanted)
  const [same] = await tx
    .select({ version: promptReleases.version })
    .from(promptReleases)
    .where(eq(promptReleases.hash, hash))
  if (same) return refused('unchanged', same.version)
  const version = await nextVersion(tx)
  await tx.insert(promptReleases).values({ ...wanted, version, hash, createdBy: by, createdAt: now })
  const detail = { version, note: wanted.note }
  return done(
    { version },
    { audit: [...audit, { action: 'prompt.released', subject: `prompt-${version}`, detail }] },
  )
})
