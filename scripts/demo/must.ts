import type { AnyRefusal, Outcome } from '@/domain/command'

/** The value of a command that the seed has no reason to see refused. Throws an Error with the reason otherwise. */
export function must<Value>(what: string, outcome: Outcome<Value, AnyRefusal>): Value {
  if (outcome.ok) return outcome.value
  const detail = outcome.detail === undefined ? '' : `: ${JSON.stringify(outcome.detail)}`
  throw new Error(`The demonstration could not ${what} (${outcome.reason}${detail}).`)
}
