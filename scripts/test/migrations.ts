import { cpSync, rmSync } from 'node:fs'
import { type Ran, runBin } from './run-command'

const copy = '.data-test/migrations'

/** Whether the migrations make exactly the tables that db/schema describes. */
export async function checkMigrations(): Promise<Ran> {
  const consistent = await runBin(['drizzle-kit', 'check'])
  if (!consistent.ok) return consistent
  rmSync(copy, { recursive: true, force: true })
  cpSync('drizzle', copy, { recursive: true })
  const options = [
    '--dialect=postgresql',
    '--schema=./db/schema/*.ts',
    `--out=./${copy}`,
    '--casing=snake_case',
  ]
  const made = await runBin(['drizzle-kit', 'generate', ...options])
  rmSync(copy, { recursive: true, force: true })
  return { ok: made.ok && made.output.includes('No schema changes'), output: made.output }
}
