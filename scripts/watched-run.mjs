// Runs a program on bare Node, and ends it when asked to or when its starter has gone.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** It stops its parts within nine seconds; anything still hanging after that has nothing left to lose. */
const killAfterMs = 9_500
/** How V8 ends a process that is out of memory, and other unrequested exits. */
const crashes = ['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP']
const rest = { firstMs: 500, longestMs: 20_000, steadyMs: 60_000 }

/** Runs `node ...nodeArgs script ...args` and exits as it does. With `again`, a crash starts it once more. */
export function watchedRun({ nodeArgs = [], script, args = [], again = false }) {
  const launcher = launcherPid()
  const parent = process.ppid
  let child
  let ending = false
  let crashed = 0
  const start = () => {
    const began = Date.now()
    child = spawn(process.execPath, [...nodeArgs, '--import', 'tsx', script, ...args], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, LENSROOM_LAUNCHER: String(launcher) },
    })
    child.once('error', (error) => {
      process.stderr.write(`${script} could not be started: ${error.message}\n`)
      process.exit(1)
    })
    child.once('exit', (code, signal) => {
      if (!again || ending || !(crashes.includes(signal) || code === 134))
        process.exit(code ?? (signal === 'SIGINT' ? 130 : 143))
      crashed = Date.now() - began > rest.steadyMs ? 0 : crashed + 1
      process.stderr.write(`${script} crashed (${signal ?? code}) and is started again\n`)
      setTimeout(() => ending || start(), Math.min(rest.longestMs, rest.firstMs * 2 ** crashed))
    })
  }
  const end = (signal) => {
    if (ending && signal === 'SIGTERM') return
    ending = true
    if (child.exitCode !== null || child.signalCode !== null) process.exit(143)
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  }
  // A closed terminal must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  start()
  // If npm or its shell is killed outright, we get no signal; the program must not stay behind.
  const isLeft = () => process.ppid !== parent || (launcher > 1 && !isAlive(launcher))
  setInterval(() => isLeft() && end('SIGTERM'), 1_000).unref()
}

/** npm itself: our parent, or the parent of the shell in between. Without npm, our parent. */
function launcherPid() {
  try {
    const name = readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim()
    if (!process.env.npm_lifecycle_event || !['sh', 'dash', 'bash'].includes(name)) return process.ppid
    const status = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return process.ppid
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
