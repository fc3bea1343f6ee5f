import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from '@playwright/test'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { machineFiles, PublicPage } from './find-pages'

/** Runs `work` in a Chromium; `executablePath` is one that is installed. */
export async function withBrowser<T>(
  executablePath: string,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** What hinders readers on each page, light and dark, and what the browser complains about. */
export async function barriers(
  browser: Browser,
  address: string,
  pages: PublicPage[],
): Promise<Map<string, string[]>> {
  const found = new Map(pages.map(({ name }) => [name, [] as string[]]))
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: address, colorScheme })
    for (const { name, path, status } of pages) {
      const page = await context.newPage()
      const say = (words: string) => found.get(name)?.push(`${colorScheme}: ${words}`)
      page.on('console', (message) => {
        // A browser reports the status itself as an error.
        if (message.type() === 'error' && status === 200) say(message.text())
      })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations) say(`${id} (${nodes[0]?.html ?? ''})`)
      await page.close()
    }
    await context.close()
  }
  return found
}

/** What is wrong with each file for machines: not well-formed, or not a feed of its kind with entries. */
export async function malformed(
  browser: Browser,
  address: string,
  files: ReturnType<typeof machineFiles>,
): Promise<Map<string, string[]>> {
  const page = await browser.newPage()
  await page.goto(`${address}/robots.txt`)
  const found = new Map<string, string[]>()
  for (const { path, kind } of files) {
    const text = await (await fetch(`${address}${path}`)).text()
    const problem =
      kind === 'json'
        ? null
        : await page.evaluate(
            (xml) =>
              new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
                ?.textContent ?? null,
            text,
          )
    found.set(
      path,
      [problem ?? feedProblem(kind, text)].filter((words) => words !== null),
    )
  }
  await page.close()
  return found
}

function feedProblem(kind: 'xml' | 'rss' | 'atom' | 'json', text: string): string | null {
  try {
    const entries =
      kind === 'rss'
        ? parseRssFeed(text).items
        : kind === 'atom'
          ? parseAtomFeed(text).entries
          : kind === 'json'
            ? parseJsonFeed(text).items
            : text.match(/<loc>/g)
    return entries?.length ? null : 'nothing is in it'
  } catch (error) {
    return String(error)
  }
}
