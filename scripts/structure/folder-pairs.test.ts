import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderPairs } from './folder-pairs'

function folders(files: Record<string, string>): string {
  const root = mkdtempSync('.data-test-pairs-')
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

test('two folders that import from each other are a pair, also when one of them takes only types', () => {
  const root = folders({
    'lenses/approve.ts': `import { findings } from '../review/findings'\n`,
    'review/findings.ts': `import type { Lens } from '../lenses/lens'\n`,
    'lenses/lens.ts': `import { text } from '../text'\n`,
  })
  expect(folderPairs(root)).toEqual([{ folders: ['lenses', 'review'], values: false, files: 2 }])
})

test('one direction is not a pair, and neither are tests and what tests share', () => {
  const root = folders({
    'lenses/approve.ts': `import {\n  type Finding,\n  findings,\n} from '../review/findings'\n`,
    'review/findings.test.ts': `import { approve } from '../lenses/approve'\n`,
    'testing/newsroom.ts': `import { approve } from '../lenses/approve'\n`,
  })
  expect(folderPairs(root)).toEqual([])
})
