import { parseArgs } from 'node:util'
import { findChromium } from '../test/chromium'
import { withOwnSite } from './own-site'
import { findPages, machineFiles } from './pages/find-pages'
import { barriers, malformed, withBrowser } from './pages/in-browser'
import { type Seen, seenByLighthouse } from './pages/lighthouse'
import { objections } from './pages/nu-checker'
import { weigh } from './pages/weigh'
import { printTable } from './print-table'

/**
 * Every kind of public page on its own production site: bytes on the wire, the Nu checker, axe in light and dark,
 * Lighthouse on the main ones, and whether feeds and sitemaps are well-formed. --port N (3195), --runs N of Lighthouse
 * (3, 0 leaves it out), --no-nu, --json. Needs Chromium, and Java for the Nu checker; ends with an error when
 * something is invalid.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: 'string', default: '3195' },
      runs: { type: 'string', default: '3' },
      nu: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  const chromium = await findChromium(say)
  if (chromium === null) throw new Error('The bench needs Chromium; name its path in CHROMIUM.')
  const figures = await withOwnSite(port, (address) =>
    measure({ address, port, chromium, runs: Number(values.runs), nu: values.nu }),
  )
  report(figures)
  if (values.json) say(JSON.stringify(figures))
}

type Asked = { address: string; port: number; chromium: string; runs: number; nu: boolean }

async function measure({ address, port, chromium, runs, nu }: Asked) {
  const pages = await findPages(address)
  const weights = []
  for (const page of pages) weights.push({ ...page, weight: await weigh(port, page) })
  const invalid = nu
    ? objections(weights.map(({ name, weight }) => ({ name, html: weight.html })))
    : new Map<string, string[]>()
  const { hard, files } = await withBrowser(chromium, async (browser) => ({
    hard: await barriers(browser, address, pages),
    files: await malformed(browser, address, machineFiles(pages)),
  }))
  const measured = weights.map(({ name, path, status, isMain, weight: { html: _, ...weight } }) => {
    const lighthouse: Seen | null =
      isMain && runs > 0 ? seenByLighthouse(`${address}${path}`, runs, chromium) : null
    return {
      name,
      ...weight,
      wrongStatus: weight.status !== status,
      invalid: invalid.get(name) ?? [],
      barriers: hard.get(name) ?? [],
      lighthouse,
    }
  })
  return { pages: measured, files: [...files].map(([path, problems]) => ({ path, problems })) }
}

type Figures = Awaited<ReturnType<typeof measure>>

function report({ pages, files }: Figures): void {
  const seen = pages.map(({ lighthouse: of }) =>
    of
      ? [
          [of.performance, of.accessibility, of.bestPractices, of.seo].join(' '),
          (of.firstPaintMs / 1_000).toFixed(2),
          (of.largestPaintMs / 1_000).toFixed(2),
          of.shift.toFixed(3),
        ]
      : ['-', '-', '-', '-'],
  )
  printTable([
    [
      'page',
      'status',
      'page B',
      'style B',
      'scripts B',
      'framework B',
      'Nu',
      'axe',
      'Lighthouse',
      'FCP s',
      'LCP s',
      'CLS',
    ],
    ...pages.map((page, at) => [
      page.name,
      ...[page.status, page.page, page.style, page.ownScripts, page.frameworkScripts].map(String),
      ...[page.invalid, page.barriers].map((problems) => String(problems.length)),
      ...(seen[at] ?? []),
    ]),
  ])
  const problems = [
    ...pages.flatMap(({ name, invalid, barriers: hard, wrongStatus, status }) =>
      [...invalid, ...hard, ...(wrongStatus ? [`answered ${status}`] : [])].map(
        (words) => `${name}: ${words}`,
      ),
    ),
    ...files.flatMap(({ path, problems: of }) => of.map((words) => `${path}: ${words}`)),
  ]
  say(`\n${files.length} feeds and sitemaps were read. ${problems.length} problems.`)
  for (const problem of problems) say(problem)
  for (const { name, lighthouse } of pages)
    if (lighthouse?.remarks.length) say(`Lighthouse remarks on ${name}: ${lighthouse.remarks.join('; ')}`)
  if (problems.length > 0) process.exitCode = 1
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
