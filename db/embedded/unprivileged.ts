import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseProblem } from './problem'

/** Another user of this machine, under whom root runs the server. */
export type Account = { name: string; uid: number; gid: number }

/**
 * Who the server runs as: null for the person who started us, another account when that is root,
 * because PostgreSQL refuses root. Throws DatabaseProblem when there is no such account.
 */
export function accountFor(dir: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const ownerOfDir = statSync(nearestExisting(dir)).uid
  const account =
    accounts.find(({ uid }) => uid === ownerOfDir) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'node') ??
    accounts.find(({ name }) => name === 'nobody')
  if (account) return account
  throw new DatabaseProblem(
    'PostgreSQL does not run as root, and this machine has no other user. Make one ("useradd postgres"), start as another user, or set DATABASE_URL.',
  )
}

/** Whether the account may go into the directory, or into its nearest existing parent. */
export const canEnter = (dir: string, { uid, gid }: Account) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', nearestExisting(dir)], { uid, gid, cwd: '/' }).status === 0

/** The server needs nothing of our environment, least of all its secrets. */
export const serverEnv = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: 'C',
})

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0)
}

function nearestExisting(dir: string): string {
  const path = resolve(dir)
  return existsSync(path) ? path : nearestExisting(dirname(path))
}
