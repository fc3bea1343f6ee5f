import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const rooms = '{app,components,db,domain,lib,server,worker,scripts}/**'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine is no failure: what is waited for comes, or the test ends for another reason.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [`${rooms}/*.test.ts`],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          setupFiles: ['db/testing/no-database.ts'],
          // One module graph a worker: the language model is loaded once. Any order has to do.
          isolate: false,
          sequence: { shuffle: true },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [`${rooms}/*.db.test.ts`],
          isolate: false,
          globalSetup: ['db/testing/global-setup.ts'],
          setupFiles: ['db/testing/per-worker.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
