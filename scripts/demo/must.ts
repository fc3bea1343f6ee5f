import type { AnyRefusal, Outcome } from '@/domain/command'

/** The value of a command that should never be refused in the seed. Throws an Error with the reason if it is. */
export function must<Value>(what: string, outcome: Outcome<Value, AnyRefusal>): Value {
  if (outcome.ok) return outcome.value
  const detail = outcome.detail === undefined ? '' : `: ${JSON.stringify(outcome.detail)}`
  throw new Error(`The demonstration could not ${what} (${outcome.reason}${detail}).`)
}
