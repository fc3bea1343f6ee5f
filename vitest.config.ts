import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,db,domain,lib,server,worker,scripts}/**/*.test.ts'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/per-worker.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine is no failure: what is waited for comes, or the test ends for another reason.
    expect: { poll: { timeout: 15_000 } },
  },
})
