import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from '@/db/embedded/running'
import { readClaim } from './claim'
import { StartProblem } from './problem'

/**
 * Throws StartProblem that names the holder when the port is taken. A site of ours whose starter was
 * killed is stopped first.
 */
export async function demandFreePort(port: number, dataDir: string): Promise<void> {
  if (await isFree(port)) return
  const claim = readClaim(dataDir)
  if (claim?.port === port && isAlive(claim.pid) && !isAlive(claim.launcher)) {
    process.kill(claim.pid, 'SIGTERM')
    for (let i = 0; i < 48 && isAlive(claim.pid); i++) await wait(250)
    if (await isFree(port)) return
  }
  const own = claim?.port === port && isAlive(claim.pid)
  const holder = own ? `this site itself (process ${claim.pid})` : holderOf(port)
  throw new StartProblem(
    `Port ${port} is taken by ${holder}. Stop that, or choose another port: PORT=${port + 1} npm run demo`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, () => probe.close(() => answer(true)))
  })
}

/** The program behind a listening port, where /proc tells. */
function holderOf(port: number): string {
  const inodes = listeningInodes(port)
  if (inodes.size === 0) return 'another program'
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsOne(pid, inodes)) return `process ${pid} (${commandOf(pid)})`
  }
  return 'another program'
}

function listeningInodes(port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const lines = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
  return new Set(
    lines.flatMap(([, local, , state, , , , , , inode]) =>
      local?.endsWith(suffix) && state === '0A' && inode ? [inode] : [],
    ),
  )
}

function holdsOne(pid: string, inodes: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((name) => {
      const target = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1]
      return target !== undefined && inodes.has(target)
    })
  } catch {
    return false
  }
}

function commandOf(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim().slice(0, 80)
}
