// Runs on bare Node: checks its version, installs the packages when they are missing or old, then runs a script.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, watchedRun } from './watched-run.mjs'

const [script, ...args] = process.argv.slice(2)

demandNode()
if (!isInstalled()) await install()
watchedRun({ script, args })

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
