import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

type Running = { pid: number; port: number; ready: boolean }

/** The server that the data directory names as running, if its process is one. */
export function running(dataDir: string): Running | null {
  const file = join(dataDir, 'postmaster.pid')
  const lines = read(file)?.split('\n')
  if (!lines) return null
  const pid = Number(lines[0])
  if (isPostgres(pid)) return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  // After a power cut the number may belong to somebody else, and PostgreSQL would refuse to start.
  if (isAlive(pid)) rmSync(file, { force: true })
  return null
}

/** Whether there is a process with this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  const name =
    read(`/proc/${pid}/comm`) ??
    spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return name.includes('postgres')
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
