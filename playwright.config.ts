import { defineConfig, devices } from '@playwright/test'

const port = process.env.E2E_PORT ?? '3100'
const asRoot = process.getuid?.() === 0
const use = { ...devices['Desktop Chrome'] }

export default defineConfig({
  outputDir: 'test-results',
  // All journeys share one site. Those of the desk have briefs of their own, and readers' count on nothing that the
  // desk publishes meanwhile, so that two at a time do not disturb each other.
  workers: 2,
  forbidOnly: true,
  // An end for what hangs; how fast pages are is measured elsewhere.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    // Recording every journey costs a third of the time: TRACE=on when one has to be looked at.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'sign-in', testDir: 'e2e', testMatch: 'sign-in.setup.ts', use },
    { name: 'desk', testDir: 'e2e/desk', dependencies: ['sign-in'], use },
    // They sign in nowhere. They name the same dependency because projects run beside each other only then.
    { name: 'readers', testDir: 'e2e/readers', dependencies: ['sign-in'], fullyParallel: true, use },
    // What changes the whole site comes last, one after the other.
    { name: 'alone', testDir: 'e2e/alone', dependencies: ['desk', 'readers'], workers: 1, use },
  ],
  webServer: {
    command: 'node --import tsx scripts/e2e-site.ts',
    url: `http://localhost:${port}/api/health/ready`,
    env: { PORT: port, DEMO_PASSWORD: 'correct horse for tests', LOG_LEVEL: 'warn' },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
  },
})
