import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runBin, runCommand } from './run-command'

/**
 * The browser for the end-to-end tests: Playwright's own, else the system's, else one that is installed now.
 * Returns its path, or null when there is none to be had.
 */
export async function findChromium(report: (line: string) => void): Promise<string | null> {
  const there = installed()
  if (there) return there
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    report('installing Chromium with apt-get')
    await runCommand(['apt-get', 'update', '-qq'])
    // The headless shell runs the same pages with about a third less CPU; older systems lack it.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await runCommand(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      })
      const fromApt = installed()
      if (fromApt) return fromApt
    }
  }
  report('downloading Chromium with Playwright')
  await runBin(['playwright', 'install', 'chromium'])
  return installed()
}

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const installed = () =>
  [process.env.CHROMIUM ?? '', chromium.executablePath(), ...places].find(
    (path) => path && existsSync(path),
  ) ?? null
