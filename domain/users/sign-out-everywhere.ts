import { actorId } from '../actor'
import { command, done } from '../command'
import { lockAdmins } from '../lock-admins'
import { endSessions } from './end-sessions'
import { lockPerson } from './lock-person'
import type { PersonInput } from './schema'

/** Ends every session of a person: their own wish, or an admin's. */
export const signOutEverywhere = command(async ({ userId }: PersonInput, { tx, actor, now }) => {
  if (actorId(actor) !== userId) await lockAdmins(tx, actor)
  const person = await lockPerson(tx, userId)
  const ended = await endSessions(tx, userId, now)
  return done(
    { name: person.name, ended },
    { audit: { action: 'person.signed_out_everywhere', subject: userId, detail: { ended } } },
  )
})
