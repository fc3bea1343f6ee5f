import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '@/lib/env'
import { StartProblem } from './problem'

const sources = [
  'app',
  'components',
  'db',
  'domain',
  'lib',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const stamp = join('.next', 'lensroom-sources')

/** Whether the finished build was made from the files as they are now. */
export const isBuilt = () =>
  existsSync(join('.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()

/** Builds for production. Throws StartProblem with the last lines of a failed build. */
export async function build(onChild: (child: ChildProcess) => void = () => {}): Promise<void> {
  const hash = sourcesHash()
  const logFile = join(env().DATA_DIR, 'build.log')
  const { code, output } = await runBuild(onChild)
  mkdirSync(dirname(logFile), { recursive: true })
  writeFileSync(logFile, output)
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-25).join('\n')
    throw new StartProblem(`${tail}\nThe build failed. All of its output is in ${logFile}.`)
  }
  writeFileSync(stamp, hash)
}

function runBuild(onChild: (child: ChildProcess) => void): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // A build that could read a database would freeze its content.
    const { DATABASE_URL: _, MIGRATE_DATABASE_URL: __, ...inherited } = process.env
    const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      env: { ...inherited, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onChild(child)
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(String(part)))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: parts.join('') }))
  })
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return path.endsWith('.test.ts') ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
