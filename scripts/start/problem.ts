import { DatabaseProblem } from '@/db/embedded/problem'
import { EnvironmentError } from '@/lib/env'

/** What keeps a command from going on, in a sentence that says what to do. */
export class StartProblem extends Error {}

/** The words for whoever typed the command: a sentence for what is known, everything for a bug. */
export function wordsFor(error: unknown): string {
  const known = [StartProblem, DatabaseProblem, EnvironmentError]
  if (!(error instanceof Error)) return String(error)
  if (known.some((kind) => error instanceof kind)) return error.message
  if ('code' in error && error.code === 'ENOSPC') return 'There is no space left on the disk.'
  return error.stack ?? error.message
}
