import { promptDefaults } from '@/db/schema/prompts'
import { command, done, refused } from '../command'
import { lockPrompts } from '../prompts/keep-shipped'
import { currentVersion, promptOf } from '../prompts/read-current'
import { type DefaultInput, defaultInput } from '../prompts/schema'
import { findObjection } from './find-objection'

/**
 * Drafts everything from now on in the words of this version; texts that exist stay. Refuses a version that nobody
 * has compared with the present default, or that had more open blockers, unless a written reason overrides that.
 * Admins only. Throws NotFound for a version that does not exist.
 */
export const makeDefault = command(async (input: DefaultInput, { tx, actor, now }) => {
  const { by, audit } = await lockPrompts(tx, actor, now)
  const { version, override } = defaultInput.parse(input)
  await promptOf(tx, version)
  const before = await currentVersion(tx)
  if (version === before) return refused('already_default')
  const objection = await findObjection(tx, version, before)
  if (objection && override === '') return refused(objection.reason, objection.detail)
  const kept = objection ? override : ''
  await tx.insert(promptDefaults).values({ version, override: kept, madeBy: by, createdAt: now })
  const detail = { version, before, objection: objection?.reason ?? null, override: kept }
  return done(
    { version },
    { audit: [...audit, { action: 'prompt.made_default', subject: `prompt-${version}`, detail }] },
  )
})
