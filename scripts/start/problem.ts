import { DatabaseProblem } from '@/db/embedded/problem'
import { EnvironmentError } from '@/lib/env'

/** Why a command can't go on, in a sentence that says what to do. */
export class StartProblem extends Error {}

/** What the person at the terminal is told: a sentence for a known problem, everything for a bug. */
export function wordsFor(error: unknown): string {
  const known = [StartProblem, DatabaseProblem, EnvironmentError]
  if (!(error instanceof Error)) return String(error)
  if (known.some((kind) => error instanceof kind)) return error.message
  if ('code' in error && error.code === 'ENOSPC') return 'There is no space left on the disk.'
  return error.stack ?? error.message
}
