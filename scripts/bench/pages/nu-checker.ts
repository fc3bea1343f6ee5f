import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'

/** Fetched when the bench runs; the project does not depend on it. */
const checker = 'vnu-jar@26.9.27'

const answer = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
})

/**
 * What the Nu checker objects to in each page, by its name: errors and warnings, not the one attribute that is still a
 * draft of a standard, `ai-disclosure`. Throws when there is no Java.
 */
export function objections(pages: { name: string; html: string }[]): Map<string, string[]> {
  demandJava()
  const folder = mkdtempSync(join(tmpdir(), 'lensroom-pages-'))
  try {
    const files = pages.map(({ html }, at) => {
      const file = join(folder, `${at}.html`)
      writeFileSync(file, html)
      return file
    })
    const found = new Map(pages.map(({ name }) => [name, [] as string[]]))
    for (const { type, subType, url, message, extract } of check(files)) {
      const isSaid = type !== 'info' || subType === 'warning'
      if (!isSaid || /^Attribute “ai-disclosure” not allowed/.test(message)) continue
      const page = pages[Number.parseInt(basename(url ?? ''), 10)]
      const words = extract ? `${message} (${extract.replace(/\s+/g, ' ')})` : message
      if (!page) throw new Error(`The Nu checker could not work: ${words}`)
      found.get(page.name)?.push(words)
    }
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function check(files: string[]) {
  const { stdout, stderr } = spawnSync(
    'npx',
    ['--yes', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1_024 * 1_024 },
  )
  if (!stdout.startsWith('{')) throw new Error(`The Nu checker (${checker}) did not run: ${stderr}`)
  return answer.parse(JSON.parse(stdout)).messages
}

function demandJava(): void {
  const java = 'java'
  if (spawnSync(java, ['-version']).error)
    throw new Error(
      'The Nu checker needs Java 17 or later on the PATH; there is none. Or leave it out: --no-nu',
    )
}
