// Runs on bare Node: checks its version, installs the packages when they are missing or old, then runs a script.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [script, ...args] = process.argv.slice(2)

demandNode()
if (!isInstalled()) await install()
run()

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(
    `Lensroom needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.`,
  )
}

function isInstalled() {
  const stamp = stampFile()
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash()
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(join(root, 'node_modules', 'vitest'))) return false
  const current = statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  if (current) writeFileSync(stamp, lockHash())
  return current
}

async function install() {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say('Installing packages (once, about a minute)')
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 10_000)
  const npm = process.env.npm_execpath
  const command = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const child = spawn(command[0], [...command.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (status) => resolve(status ?? 1))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward)
  clearInterval(ticking)
  if (code !== 0) {
    fail(
      `${output.trim().split('\n').slice(-15).join('\n')}\nThe packages could not be installed. npm needs its registry and about 1.5 GB of disk.`,
    )
  }
  writeFileSync(stampFile(), lockHash())
  say(`  packages installed in ${seconds()} s`)
}

function run() {
  const launcher = launcherPid()
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, LENSROOM_LAUNCHER: String(launcher) },
  })
  const end = (signal) => {
    child.kill(signal)
    // It stops its parts within ten seconds; what then still hangs has nothing left to lose.
    setTimeout(() => child.kill('SIGKILL'), 12_000)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  // When npm is killed outright nobody tells us; its child must not stay behind.
  if (launcher > 1) setInterval(() => isAlive(launcher) || end('SIGTERM'), 1_000).unref()
  child.once('error', (error) => fail(`${script} could not be started: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** npm itself: our parent, or the parent of the shell in between. */
function launcherPid() {
  try {
    const name = readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim()
    if (!['sh', 'dash', 'bash'].includes(name)) return process.ppid
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

function stampFile() {
  return join(root, 'node_modules', '.lensroom-lock')
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

function fail(words) {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
