import { type ChildProcess, spawn } from 'node:child_process'

type Options = { env?: Record<string, string>; show?: boolean }
export type Ran = { ok: boolean; output: string }

const longest = 25 * 60_000
const current = new Set<ChildProcess>()

/** Runs a program to its end, at most 25 minutes. Shows its output as it comes, or keeps it for later. */
export function runCommand(command: string[], { env = {}, show = false }: Options = {}): Promise<Ran> {
  const [program = '', ...args] = command
  const { NODE_ENV: _, LENSROOM_LAUNCHER: __, ...inherited } = process.env
  return new Promise((resolve) => {
    const all: Record<string, string | undefined> = { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env }
    const child = spawn(program, args, {
      env: Object.assign(Object.create(null), all),
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    current.add(child)
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(String(part)))
    const timer = setTimeout(() => child.kill('SIGTERM'), longest)
    const end = (ok: boolean, words = '') => {
      clearTimeout(timer)
      current.delete(child)
      resolve({ ok, output: parts.join('') + words })
    }
    child.once('error', (error) => end(false, error.message))
    child.once('close', (code) => end(code === 0))
  })
}

/** A program that came with the packages. */
export const runBin = (command: string[], options?: Options) => {
  const [name = '', ...args] = command
  return runCommand([`node_modules/.bin/${name}`, ...args], options)
}

/** Stops the programs that run at the moment. */
export function stopCurrent(): void {
  for (const child of current) child.kill('SIGTERM')
}
