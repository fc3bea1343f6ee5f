import type { Actor, UserActor } from '../actor'
import { Forbidden } from '../errors'
import { isDesk } from '../users/user'

/** Whether this person reads what readers reported, addresses included, and answers it. */
export const mayAnswerProblems = (actor: Actor): actor is UserActor =>
  actor.kind === 'user' && isDesk(actor.role)

/** Throws Forbidden for everybody but editors and admins. */
export function demandProblems(actor: Actor): UserActor {
  if (!mayAnswerProblems(actor)) throw new Forbidden('problem reports')
  return actor
}
