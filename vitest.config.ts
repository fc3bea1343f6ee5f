import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const rooms = '{app,components,db,domain,lib,server,worker,scripts}/**'

/** These take longest and so begin first, or they would run alone at the end. */
const longest = [
  'start-threads.db.test.ts',
  'watched-run.db.test.ts',
  'domain/briefs/permissions.db.test.ts',
  'hostile-texts.test.ts',
  'take-jobs.db.test.ts',
  'hostile-addresses.db.test.ts',
  'sign-in.db.test.ts',
]

/** Any order will do; it is made from a seed that is printed, so that a failure can be had again. */
class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    this.ctx.logger.log(`Files and plain tests in the order of seed ${seed}\n`)
    const place = ({ moduleId }: TestSpecification) => {
      const first = longest.findIndex((name) => moduleId.endsWith(name))
      return `${first === -1 ? 9 : first}${createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')}`
    }
    return files
      .map((file) => ({ file, at: place(file) }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ file }) => file)
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine is no failure: what is waited for comes, or the test ends for another reason.
    expect: { poll: { timeout: 15_000 } },
    // One module graph a worker, so that the language model is loaded once in each.
    isolate: false,
    sequence: { sequencer: FileOrder, seed: Date.now() },
    projects: [
      {
        extends: true,
        test: {
          name: 'db',
          include: [`${rooms}/*.db.test.ts`],
          globalSetup: ['db/testing/global-setup.ts'],
          setupFiles: ['db/testing/per-file.ts'],
          // Some of these wait for a server or a clock; more workers use that time.
          maxWorkers: 4,
          // Within a file the tests follow the life of a brief.
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'plain',
          include: [`${rooms}/*.test.ts`],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          setupFiles: ['db/testing/no-database.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1, shuffle: true },
        },
      },
    ],
  },
})
