import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { DatabaseProblem } from './problem'
import { isAlive } from './running'
import { type Account, serverEnv } from './unprivileged'

export const ownerRole = 'lensroom_owner'
const secretsFile = 'lensroom.json'
const secrets = z.object({ owner: z.string(), app: z.string() })

type Secrets = z.infer<typeof secrets>

/** The passwords of the two roles; they live and die with the data they open. */
export const readSecrets = (dataDir: string) =>
  secrets.parse(JSON.parse(readFileSync(join(dataDir, secretsFile), 'utf8')))

/**
 * Makes the data directory if it is missing, atomically: a half-made one is never seen.
 * Throws DatabaseProblem with what initdb said.
 */
export function initialise(initdb: string, dataDir: string, account: Account | null): void {
  removeLeftovers(dataDir)
  if (existsSync(join(dataDir, 'PG_VERSION'))) return
  const made = `${dataDir}.${process.pid}.new`
  mkdirSync(made, { mode: 0o700, recursive: true })
  try {
    fill(initdb, made, account)
    renameSync(made, dataDir)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    // Another process was quicker: its directory is as good.
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw error
  }
}

function fill(initdb: string, made: string, account: Account | null): void {
  const password: Secrets = { owner: newPassword(), app: newPassword() }
  const passwordFile = `${made}.password`
  writeFileSync(passwordFile, `${password.owner}\n`, { mode: 0o600 })
  if (account) for (const path of [made, passwordFile]) chownSync(path, account.uid, account.gid)
  const run = spawnSync(initdb, [...options, '-D', made, `--pwfile=${passwordFile}`], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    encoding: 'utf8',
    env: serverEnv(),
  })
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw failure(run.error?.message ?? run.stderr, dirname(made))
  writeFileSync(join(made, secretsFile), JSON.stringify(password), { mode: 0o600 })
}

const options = [
  '-U',
  ownerRole,
  '-A',
  'scram-sha-256',
  '-E',
  'UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

function failure(words: string, dir: string): DatabaseProblem {
  if (/no space left/i.test(words)) {
    return new DatabaseProblem(
      `There is no space left on the disk of ${dir}; the database needs about 60 MB.`,
    )
  }
  return new DatabaseProblem(`The embedded PostgreSQL could not be set up in ${dir}: ${words.trim()}`)
}

function removeLeftovers(dataDir: string): void {
  const parent = dirname(dataDir)
  if (!existsSync(parent)) return
  const leftover = new RegExp(`^${basename(dataDir)}\\.(\\d+)\\.new`)
  for (const name of readdirSync(parent)) {
    const pid = Number(leftover.exec(name)?.[1] ?? 0)
    if (pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

const newPassword = () => randomBytes(18).toString('base64url')
