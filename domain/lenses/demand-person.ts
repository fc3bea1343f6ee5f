import type { Actor } from '../actor'
import { Forbidden } from '../errors'

/** The id of the person who acts. Throws Forbidden for the system: decisions and typed texts are people's. */
export function demandPerson(actor: Actor): string {
  if (actor.kind !== 'user') throw new Forbidden('a person')
  return actor.id
}
