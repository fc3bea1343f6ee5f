import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freePort } from '@/db/embedded/free-port'
import { isAlive } from '@/db/embedded/running'

const runs: { starter: ChildProcess; pids: Set<number> }[] = []
afterEach(() => {
  for (const { starter, pids } of runs.splice(0)) {
    starter.kill('SIGKILL')
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
})

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Runs a command of package.json as npm does, through a shell, with another program in place of its own. */
async function started(
  name: 'start' | 'worker' | 'demo',
  own: string,
  script: string,
  more: Record<string, string> = {},
) {
  const port = await freePort()
  const starter = spawn('node', ['-e', asNpm(scripts[name]?.replace(own, script) ?? '')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      npm_lifecycle_event: name,
      PORT: String(port),
      LOG_LEVEL: 'info',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run = { starter, pids: new Set<number>(), output: '' }
  runs.push(run)
  for (const stream of [starter.stdout, starter.stderr])
    stream?.on('data', (part) => {
      run.output += String(part)
    })
  const gone = async () => {
    for (const found of run.output.matchAll(/ready (\d+)/g)) run.pids.add(Number(found[1]))
    return [...run.pids].every((pid) => !isAlive(pid)) && (await isFree(port))
  }
  return { ...run, port, gone, said: () => run.output }
}

/** In place of npm: starts a shell, passes SIGTERM and SIGINT on to it, and ends with it. */
const asNpm = (command: string) => `
  const child = require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('exit', () => process.exit(0))`

const site = 'server/testing/brittle-site.ts'
const wait = { timeout: 60_000, interval: 100 }

describe('a site that is asked to end', () => {
  test.each([
    ['SIGTERM', 'start', 'server/main.ts'],
    ['SIGINT', 'start', 'server/main.ts'],
    ['SIGINT', 'demo', 'scripts/demo.ts'],
  ] as const)(
    'by %s to npm %s ends with an open stream and frozen pages, and frees its port',
    async (signal, name, own) => {
      const run = await started(name, own, site)
      await expect.poll(run.said, wait).toContain('ready ')
      const address = `http://localhost:${run.port}`
      const stream = await fetch(`${address}/desk/events`)
      expect(stream.status).toBe(200)
      fetch(`${address}/desk/freeze`).catch(() => {})
      run.starter.kill(signal)
      await expect.poll(run.gone, wait).toBe(true)
    },
    120_000,
  )

  test('by killing its starter outright ends too, and frees its port', async () => {
    const run = await started('start', 'server/main.ts', site)
    await expect.poll(run.said, wait).toContain('ready ')
    run.starter.kill('SIGKILL')
    await expect.poll(run.gone, wait).toBe(true)
  }, 120_000)
})

test('a worker that is asked to end does so, and so does one whose starter was killed', async () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    const run = await started('worker', '', '')
    await expect.poll(run.said, wait).toContain('the worker takes jobs')
    const pid = Number(/"pid":(\d+)/.exec(run.said())?.[1])
    run.pids.add(pid)
    expect(isAlive(pid)).toBe(true)
    run.starter.kill(signal)
    await expect.poll(() => isAlive(pid), wait).toBe(false)
  }
}, 180_000)

test('a program that crashes is started again, and one that ends is not', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'crash-'))
  const script = join(dir, 'crash.mjs')
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
     const mark = ${JSON.stringify(join(dir, 'crashed'))}
     if (!existsSync(mark)) { writeFileSync(mark, ''); process.abort() }
     process.stdout.write('ready ' + process.pid + '\\n')
     process.exit(0)`,
  )
  const run = await started('worker', 'worker/main.ts', script)
  await expect.poll(run.said, wait).toMatch(/crashed \(SIGABRT\) and is started again[\s\S]*ready /)
  await expect.poll(run.gone, wait).toBe(true)
  expect(run.said().match(/ready /g)).toHaveLength(1)
  rmSync(dir, { recursive: true, force: true })
}, 60_000)

const isFree = (port: number) =>
  new Promise<boolean>((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, () => probe.close(() => answer(true)))
  })
