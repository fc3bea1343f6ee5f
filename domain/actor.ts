import { Forbidden } from './errors'
import type { Role } from './users/user'

export type UserActor = { kind: 'user'; id: string; name: string; role: Role }

/** Who is responsible. Every read behind the desk and every write takes one. */
export type Actor = UserActor | { kind: 'system'; job: string }

/** The name that the audit log keeps: a person's id, or the job. */
export const actorName = (actor: Actor) => (actor.kind === 'user' ? actor.id : `system:${actor.job}`)

/** The person's id, or null for the system. */
export const actorId = (actor: Actor) => (actor.kind === 'user' ? actor.id : null)

/** Throws Forbidden for everybody but admins and the system itself. */
export function demandAdmin(actor: Actor): void {
  if (actor.kind === 'user' && actor.role !== 'admin') throw new Forbidden('admins only')
}

/** The id of the person who acts. Throws Forbidden for the system: only people decide and type texts. */
export function demandPerson(actor: Actor): string {
  if (actor.kind !== 'user') throw new Forbidden('a person')
  return actor.id
}
