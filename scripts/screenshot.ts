import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './test/chromium'

/** Draws the picture of the README from a running demonstration: npm run screenshot -- [address]. */
const address = process.argv[2] ?? 'http://localhost:3000'
const executablePath = (await findChromium((line) => process.stdout.write(`${line}\n`))) ?? undefined
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage({ viewport: { width: 1200, height: 1500 } })
await page.goto(address)
await page
  .getByRole('link', { name: /Eleven utilities/ })
  .first()
  .click()
await page.waitForLoadState('networkidle')
mkdirSync('docs/images', { recursive: true })
await page.screenshot({ path: 'docs/images/story.png' })
await browser.close()
process.stdout.write('docs/images/story.png is drawn\n')
