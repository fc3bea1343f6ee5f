import type { Role } from './users/user'

/** Who is responsible. Every read behind the desk and every write takes one. */
export type Actor = { kind: 'user'; id: string; name: string; role: Role } | { kind: 'system'; job: string }

/** The name that the audit log keeps: a person's id, or the job. */
export const actorName = (actor: Actor) => (actor.kind === 'user' ? actor.id : `system:${actor.job}`)

/** The person's id, or null for the system. */
export const actorId = (actor: Actor) => (actor.kind === 'user' ? actor.id : null)
