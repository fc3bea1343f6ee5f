import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startFromText, writeFront } from '../../e2e/fixtures/desk'
import { signInAs } from '../../e2e/fixtures/sign-in'
import { findChromium } from '../test/chromium'
import { printTable } from './print-table'

const port = 3190
const address = `http://localhost:${port}`

/**
 * Times what a writer waits for at the desk, in a real browser on a site of its own: explicit saves, from the
 * request leaving to the last byte of the answer. --saves N (40), --json.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { saves: { type: 'string', default: '40' }, json: { type: 'boolean', default: false } },
  })
  const site = spawn(process.execPath, ['--import', 'tsx', 'scripts/e2e-site.ts'], {
    env: { ...process.env, PORT: String(port), DEMO_PASSWORD: 'correct horse for tests', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await untilReady()
    const executablePath = (await findChromium((line) => process.stdout.write(`${line}\n`))) ?? undefined
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const times = await timeSaves(browser, Number(values.saves))
    await browser.close()
    report(times, values.json)
  } finally {
    site.kill('SIGTERM')
  }
}

async function timeSaves(browser: Browser, count: number): Promise<number[]> {
  const page = await browser.newPage({ baseURL: address })
  await signInAs(page, 'writer')
  await startFromText(page)
  await writeFront(page, 'Council buys three electric ferries')
  const times: number[] = []
  for (let n = 0; n < count + 5; n++) {
    const time = await timeSave(page, `Council buys three electric ferries, draft ${n}`)
    if (n >= 5) times.push(time)
  }
  return times
}

async function timeSave(page: Page, headline: string): Promise<number> {
  await page.getByLabel('Headline').fill(headline)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const request = (await answered).request()
  await request.response().then((response) => response?.finished())
  return request.timing().responseEnd
}

function report(times: number[], json: boolean): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10
  const figures = { saves: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), minMs: at(0), maxMs: at(1) }
  printTable([Object.keys(figures), Object.values(figures).map(String)])
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('The site for the bench did not start within five minutes.')
}
