import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { aStory } from '@/domain/testing/public-rows'

const held = z.object({ held: z.number(), resident: z.number() })
const counted = held.extend({ pages: z.number(), bytes: z.number() })
const figures = z.object({ before: held, full: counted, after: counted, isStoryKept: z.boolean() })
const megabyte = 1_000_000
const maxBytes = 16 * megabyte

test('a process whose cache is filled with hostile addresses holds what its bound says', async () => {
  const lensKeys = ['household', 'adversary', 'institutional', 'market', 'local', 'global']
  const content = aContent({ lenses: lensKeys.map((key) => shownLens({ key })) })
  await aStory({ slug: 'ferry', versions: [{ content }, { content }, { content }] })
  const target = { slug: 'ferry', lensKeys, versions: 3 }
  const { before, full, after, isStoryKept } = await measure({ maxBytes, each: 400, plain: 4_000, target })

  expect(full.bytes, 'the cache was full before').toBeGreaterThan(maxBytes / 2)
  for (const { bytes, held } of [full, after]) {
    expect(bytes).toBeLessThanOrEqual(maxBytes)
    // What the program compiles, and answers of the database that are remembered, come on top.
    expect(held - before.held).toBeLessThan(maxBytes + 12 * megabyte)
  }
  expect(after.resident - full.resident).toBeLessThan(150 * megabyte)
  expect(after.pages - full.pages, 'pages that hostile addresses left').toBeLessThan(100)
  expect(isStoryKept, 'the story itself is still there').toBe(true)
}, 180_000)

async function measure(input: unknown): Promise<z.infer<typeof figures>> {
  const script = 'server/cache/testing/measure-hostile.ts'
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script], {
    env: { ...process.env, PUBLIC_URL: 'http://news.example', LOG_LEVEL: 'silent' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(input))
  return figures.parse(JSON.parse(await text(child.stdout)))
}
