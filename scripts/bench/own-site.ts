import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Starts a separate production site with the demonstration content on a port, lets `work` use it, and stops it.
 * Throws when it does not start within five minutes, the time of a build included.
 */
export async function withOwnSite<T>(port: number, work: (address: string) => Promise<T>): Promise<T> {
  const address = `http://localhost:${port}`
  const site = spawn(process.execPath, ['--import', 'tsx', 'scripts/e2e-site.ts'], {
    env: { ...process.env, PORT: String(port), DEMO_PASSWORD: 'correct horse for tests', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    for (let tries = 0; !(await isReady(address)); tries++) {
      if (tries === 300 || site.exitCode !== null) throw new Error('The site for the bench did not start.')
      await wait(1_000)
    }
    return await work(address)
  } finally {
    const over = new Promise((resolve) => site.once('exit', resolve))
    if (site.exitCode === null && site.kill('SIGTERM')) await over
  }
}

const isReady = async (address: string) =>
  (await fetch(`${address}/api/health/ready`).catch(() => null))?.ok === true
