import { parseArgs } from 'node:util'
import { chromium, type Page, type Request } from '@playwright/test'
import { saved, startFromText, writeFront } from '../../e2e/fixtures/desk'
import { signInAs } from '../../e2e/fixtures/sign-in'
import { findChromium } from '../test/chromium'
import { withOwnSite } from './own-site'
import { printTable } from './print-table'

/**
 * Times what a writer waits for at the desk, in a real browser on its own site: explicit saves, from the
 * request leaving to the last byte of the answer. --saves N (40), --json.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { saves: { type: 'string', default: '40' }, json: { type: 'boolean', default: false } },
  })
  const times = await withOwnSite(3190, async (address) => {
    const executablePath = (await findChromium((line) => process.stdout.write(`${line}\n`))) ?? undefined
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const page = await browser.newPage({ baseURL: address })
    const measured = await timeSaves(page, Number(values.saves))
    await browser.close()
    return measured
  })
  report(times, values.json)
}

async function timeSaves(page: Page, count: number): Promise<number[]> {
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

/** From the request leaving to the end of its answer; the page may break the answer off once it has read it all. */
async function timeSave(page: Page, headline: string): Promise<number> {
  await page.getByLabel('Headline').fill(headline)
  const sent = page.waitForRequest((request) => request.method() === 'POST', { timeout: 10_000 })
  const over = new Promise<number>((resolve) => {
    const end = (request: Request) => request.method() === 'POST' && resolve(performance.now())
    page.on('requestfinished', end)
    page.on('requestfailed', end)
  })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sent
  const start = performance.now()
  const time = (await over) - start
  await saved(page)
  return time
}

function report(times: number[], json: boolean): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10
  const figures = { saves: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), minMs: at(0), maxMs: at(1) }
  printTable([Object.keys(figures), Object.values(figures).map(String)])
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}
