import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { median } from '../load/rounds'

/** Fetched when the bench runs; the project does not depend on it. */
const lighthouse = 'lighthouse@12.8.2'

const score = z.object({ score: z.number().nullable() })
const figure = z.object({ numericValue: z.number() })
const answer = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z
    .object({
      'first-contentful-paint': figure,
      'largest-contentful-paint': figure,
      'cumulative-layout-shift': figure,
      'total-byte-weight': figure,
    })
    .loose(),
})
const runtimeError = z.object({ runtimeError: z.object({ code: z.string() }) })
const failed = z.object({ score: z.number().nullable(), title: z.string(), weight: z.number().optional() })

export type Seen = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  firstPaintMs: number
  largestPaintMs: number
  shift: number
  bytes: number
  /** What was not perfect in the last run. */
  remarks: string[]
}

/** A page as Lighthouse sees it on its slow phone with simulated throttling: the median of some runs. */
export function seenByLighthouse(url: string, runs: number, chromium: string): Seen {
  const seen = Array.from({ length: runs }, () => look(url, chromium))
  const middle = (of: (one: Seen) => number) => median(seen.map(of))
  return {
    performance: middle((one) => one.performance),
    accessibility: middle((one) => one.accessibility),
    bestPractices: middle((one) => one.bestPractices),
    seo: middle((one) => one.seo),
    firstPaintMs: middle((one) => one.firstPaintMs),
    largestPaintMs: middle((one) => one.largestPaintMs),
    shift: middle((one) => one.shift),
    bytes: middle((one) => one.bytes),
    remarks: seen.at(-1)?.remarks ?? [],
  }
}

/** On a busy machine a trace sometimes lacks its beginning; such a run says nothing and is repeated. */
function look(url: string, chromium: string, tries = 1): Seen {
  const flags = [
    '--headless=new',
    '--disable-dev-shm-usage',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const dir = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  // Into a file: what is left in a pipe when it exits is lost.
  const path = join(dir, 'answer.json')
  const said = ['--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags.join(' ')}`]
  const { stderr } = spawnSync('npx', ['--yes', lighthouse, url, ...said], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: chromium },
  })
  const seen: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
  rmSync(dir, { recursive: true })
  const problem = runtimeError.safeParse(seen).data?.runtimeError.code
  if (problem !== undefined && tries < 3) return look(url, chromium, tries + 1)
  if (problem !== undefined || seen === null)
    throw new Error(`Lighthouse (${lighthouse}) could not look at ${url}: ${problem ?? stderr}`)
  const { categories, audits } = answer.parse(seen)
  const points = (of: { score: number | null }) => Math.round((of.score ?? 0) * 100)
  return {
    performance: points(categories.performance),
    accessibility: points(categories.accessibility),
    bestPractices: points(categories['best-practices']),
    seo: points(categories.seo),
    firstPaintMs: audits['first-contentful-paint'].numericValue,
    largestPaintMs: audits['largest-contentful-paint'].numericValue,
    shift: audits['cumulative-layout-shift'].numericValue,
    bytes: audits['total-byte-weight'].numericValue,
    remarks: remarksIn(audits),
  }
}

const remarksIn = (audits: Record<string, unknown>) =>
  Object.values(audits).flatMap((audit) => {
    const { data } = failed.safeParse(audit)
    return data && data.score !== null && data.score < 1 ? [data.title] : []
  })
