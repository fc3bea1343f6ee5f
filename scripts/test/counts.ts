import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Count = { passed: number; failed: number }

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** How many tests of Vitest's report passed; a run that fails in another way counts as at least one failure. */
export function vitestCount(file: string, ok: boolean): Count {
  const report = vitest.safeParse(readJson(file)).data
  const failed = report?.numFailedTests ?? 0
  return { passed: report?.numPassedTests ?? 0, failed: ok ? failed : Math.max(failed, 1) }
}

/** The same for Playwright's report. A test that passed only on a retry counts as failed. */
export function playwrightCount(file: string, ok: boolean): Count {
  const stats = playwright.safeParse(readJson(file)).data?.stats
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  return { passed: stats?.expected ?? 0, failed: ok ? failed : Math.max(failed, 1) }
}

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
