import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { freePort } from '@/db/embedded/free-port'
import { build, isBuilt } from '../start/build'
import { structureProblems } from '../structure'
import { findChromium } from './chromium'
import { type Count, playwrightCount, vitestCount } from './counts'
import { checkMigrations } from './migrations'
import { type Ran, runBin } from './run-command'
import { versionProblems } from './version-problems'

export type Step = { name: string; words: string; round: number; run: () => Promise<Count> }

const reports = '.data-test'

/**
 * Everything `npm test` does, in order. The steps of a round run two at a time; each runs even if others fail.
 * Types come after the build, which writes the types of the routes again.
 */
export const steps: Step[] = [
  check('build', 'Production build', 1, async () => {
    if (!isBuilt()) await build()
    return { ok: true, output: '' }
  }),
  check('versions', 'Version floors', 1, async () => listed(versionProblems())),
  check('lint', 'Biome', 1, () => runBin(['biome', 'check', '--error-on-warnings'])),
  check('structure', 'Structure', 1, async () => listed(structureProblems())),
  check('knip', 'Unused code (knip)', 1, () => runBin(['knip'])),
  check('migrations', 'Migrations in step with the schema', 1, checkMigrations),
  { name: 'unit', words: 'Unit and database tests', round: 2, run: unit },
  check('types', 'Types', 2, async () => {
    const routes = await runBin(['next', 'typegen'])
    return routes.ok ? runBin(['tsc', '--noEmit']) : routes
  }),
  { name: 'e2e', words: 'End-to-end tests', round: 3, run: endToEnd },
]

async function unit(): Promise<Count> {
  const file = reportFile('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { ok } = await runBin(['vitest', 'run', ...reporters], { show: true })
  return vitestCount(file, ok)
}

async function endToEnd(): Promise<Count> {
  if (
    !existsSync('e2e') ||
    !readdirSync('e2e', { recursive: true }).some((name) => /\.spec\.ts$/.test(String(name)))
  ) {
    throw new Error('There are no end-to-end tests in e2e/.')
  }
  const browser = await findChromium((line) => process.stdout.write(`  ${line}\n`))
  if (!browser) {
    throw new Error(
      'There is no Chromium. Install one (Debian: apt-get install chromium), or name it in CHROMIUM.',
    )
  }
  const file = reportFile('playwright.json')
  const { ok } = await runBin(['playwright', 'test', '--reporter=list,json'], {
    show: true,
    env: { CHROMIUM: browser, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  return playwrightCount(file, ok)
}

/** A step that passes or fails as one; what it said is shown when it fails. */
function check(name: string, words: string, round: number, work: () => Promise<Ran>): Step {
  const run = async () => {
    const { ok, output } = await work()
    if (!ok) process.stdout.write(`${output.trim().split('\n').slice(-60).join('\n')}\n`)
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  return { name, words, round, run }
}

const listed = (problems: string[]): Ran => ({ ok: problems.length === 0, output: problems.join('\n') })

function reportFile(name: string): string {
  mkdirSync(reports, { recursive: true })
  rmSync(`${reports}/${name}`, { force: true })
  return `${reports}/${name}`
}
