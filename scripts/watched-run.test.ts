import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '@/db/embedded/free-port'
import { isAlive } from '@/db/embedded/running'

const runs: { starter: ChildProcess; pids: Set<number> }[] = []
afterEach(() => {
  for (const { starter, pids } of runs.splice(0)) {
    starter.kill('SIGKILL')
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
})

/** As npm runs a command: through a shell. The shell's and the program's numbers are told by the program's output. */
async function started(script: string, more: Record<string, string> = {}) {
  const port = await freePort()
  const starter = spawn('node', ['-e', asNpm(`node scripts/run.mjs ${script}; true`)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      npm_lifecycle_event: 'start',
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

/** Stands where npm stands: starts a shell, passes SIGTERM and SIGINT on to it, and ends with it. */
const asNpm = (command: string) => `
  const child = require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('exit', () => process.exit(0))`

const site = 'server/testing/brittle-site.ts'
const wait = { timeout: 60_000, interval: 100 }

describe('a site that is asked to end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends within ten seconds with an open stream and frozen pages, and frees its port',
    async (signal) => {
      const run = await started(site)
      await expect.poll(run.said, wait).toContain('ready ')
      const address = `http://localhost:${run.port}`
      const stream = await fetch(`${address}/desk/events`)
      expect(stream.status).toBe(200)
      fetch(`${address}/desk/freeze`).catch(() => {})
      run.starter.kill(signal)
      const began = performance.now()
      await expect.poll(run.gone, wait).toBe(true)
      expect(performance.now() - began).toBeLessThan(11_000)
    },
    120_000,
  )

  test('by killing its starter outright ends too, and frees its port', async () => {
    const run = await started(site)
    await expect.poll(run.said, wait).toContain('ready ')
    run.starter.kill('SIGKILL')
    const began = performance.now()
    await expect.poll(run.gone, wait).toBe(true)
    expect(performance.now() - began).toBeLessThan(12_000)
  }, 120_000)
})

test('a worker that is asked to end does so, and so does one whose starter was killed', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const run = await started('worker/main.ts')
    await expect.poll(run.said, wait).toContain('the worker takes jobs')
    const pid = Number(/"pid":(\d+)/.exec(run.said())?.[1])
    run.pids.add(pid)
    expect(isAlive(pid)).toBe(true)
    run.starter.kill(signal)
    await expect.poll(() => isAlive(pid), { ...wait, timeout: 12_000 }).toBe(false)
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
  const run = await started(script)
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
