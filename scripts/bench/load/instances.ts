import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { ask } from './ask'

/** The secret that bench sites sign and seal with. */
export const benchSecret = 'a secret for benches and nothing else, long enough'

type Instance = { core?: number | null; jobs?: boolean }

/** Starts the site as in production, on one core unless that is null, and waits until it answers. */
export async function startInstance(
  port: number,
  publicUrl: string,
  { core = 0, jobs = false }: Instance = {},
): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: '2',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
  }
  const child = onCore(core, ['--v8-pool-size=1', 'server/main.ts'], {
    ...env,
    AUTH_SECRET: benchSecret,
    WORKER: jobs ? 'on' : 'off',
    LOG_LEVEL: 'warn',
  })
  const { host } = new URL(publicUrl)
  for (let looks = 0; looks < 300 && child.exitCode === null; looks++) {
    const answer = await ask(port, '/api/health/ready', { host }).catch(() => null)
    if (answer?.status === 200) return child
    await wait(200)
  }
  child.kill('SIGKILL')
  throw new Error(`the site did not start on port ${port}`)
}

/** Starts the bare server on the same core, once it has the bytes. */
export async function startBare(input: unknown): Promise<ChildProcess> {
  const child = onCore(0, ['scripts/bench/load/bare.ts'], process.env, 'pipe')
  child.stdin?.end(JSON.stringify(input))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the bare server ended')))
  })
  return child
}

/** Runs a script on the other core with `input` on its standard input; what it prints is parsed. */
export async function runOnOther<T>(script: string, input: unknown, result: z.ZodType<T>): Promise<T> {
  const child = onCore(1, [script], process.env, 'pipe')
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  child.stdin?.end(JSON.stringify(input))
  await new Promise((resolve) => child.once('exit', resolve))
  return result.parse(JSON.parse(said))
}

/** Resident memory of a process in megabytes, where the system tells it. */
export function residentMegabytes({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024)
  } catch {
    return null
  }
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await over
}

/** Keeps server and sender off each other's core, where the system allows it. */
function onCore(
  core: number | null,
  args: string[],
  env: NodeJS.ProcessEnv,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  const node = [process.execPath, '--import', 'tsx', ...args]
  const [command = '', ...rest] = core !== null && canPin() ? ['taskset', '-c', String(core), ...node] : node
  return spawn(command, rest, { env, stdio: [stdin, stdin === 'pipe' ? 'pipe' : 'ignore', 'inherit'] })
}

let pinning: boolean | undefined
function canPin(): boolean {
  try {
    pinning ??= cpus().length > 1 && execFileSync('taskset', ['-V']).length > 0
  } catch {
    pinning = false
  }
  return pinning
}
