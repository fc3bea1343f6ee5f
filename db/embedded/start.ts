import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { appRole } from '@/db/roles'
import { type Binaries, binaries } from './binaries'
import { freePort } from './free-port'
import { initialise, ownerRole, readSecrets } from './initialise'
import { DatabaseProblem } from './problem'
import { isAlive, running } from './running'
import { type Account, accountFor, canEnter, serverEnv } from './unprivileged'

export type Embedded = {
  ownerUrl: (database: string) => string
  appUrl: (database: string) => string
  /** Stops the server if this process is in charge of it; others may only use it. */
  stop: () => Promise<void>
}
type Settings = Record<string, string>

/**
 * Starts the embedded PostgreSQL whose data is in `dir`, or joins the one that already runs there, also
 * after its starter was killed. Makes the application's role. With `watch`, whoever is in charge starts it
 * again when it dies. Throws DatabaseProblem when it cannot be run.
 */
export async function startEmbedded(
  dir: string,
  settings: Settings = {},
  { watch = false } = {},
): Promise<Embedded> {
  mkdirSync(dir, { recursive: true })
  const account = accountFor(dir)
  const dataDir = dataDirFor(dir, account)
  const programs = binaries(account)
  initialise(programs.initdb, dataDir, account)
  const password = readSecrets(dataDir)
  const url = (role: string, secret: string, port: number, database: string) =>
    `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`
  const ownerUrl = (port: number, database: string) => url(ownerRole, password.owner, port, database)
  const port = await reach(dir, dataDir, programs, account, settings, (at) => ownerUrl(at, 'postgres'))
  const inCharge = takeCharge(dir)
  await makeAppRole(ownerUrl(port, 'postgres'), password.app)
  const again = () =>
    launch(programs.postgres, dataDir, join(dir, 'postgres.log'), account, {
      ...settings,
      port: String(port),
    })
  const watching = inCharge && watch ? keepRunning(dataDir, again) : null
  return {
    ownerUrl: (database) => ownerUrl(port, database),
    appUrl: (database) => url(appRole, password.app, port, database),
    stop: async () => {
      if (watching) clearInterval(watching)
      if (inCharge) await stopEmbedded(dir)
    },
  }
}

/** Stopping a whole site may take nine seconds in all; a server that is cut off repairs itself at its next start. */
const patienceMs = 2_500

/** Stops the server of `dir`, whoever started it; returns when it is gone. */
export async function stopEmbedded(dir: string): Promise<void> {
  const dataDir = dataDirFor(dir, accountFor(dir))
  const server = running(dataDir)
  if (!server) return
  process.kill(server.pid, 'SIGINT')
  for (let i = 0; i < patienceMs / 25 && isAlive(server.pid); i++) await wait(25)
  if (isAlive(server.pid)) process.kill(server.pid, 'SIGQUIT')
}

function keepRunning(dataDir: string, launchAgain: () => Promise<ChildProcess>): NodeJS.Timeout {
  let child: ChildProcess | null = null
  const look = async () => {
    if (running(dataDir) || (child && child.exitCode === null)) return
    child = await launchAgain()
  }
  return setInterval(() => look().catch(() => {}), 1_000).unref()
}

/** The port of a server that answers: the one that runs, or one started here. */
async function reach(
  dir: string,
  dataDir: string,
  programs: Binaries,
  account: Account | null,
  settings: Settings,
  url: (port: number) => string,
): Promise<number> {
  const logFile = join(dir, 'postgres.log')
  let child: ChildProcess | undefined
  let starts = 0
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const server = running(dataDir)
    if (server?.ready && (await answers(url(server.port)))) return server.port
    if (!server && (!child || child.exitCode !== null)) {
      if (starts++ === 4) break
      child = await launch(programs.postgres, dataDir, logFile, account, settings)
    }
    await wait(25)
  }
  throw new DatabaseProblem(
    `The embedded PostgreSQL did not start. The last lines of ${logFile}:\n${lastLines(logFile)}`,
  )
}

async function launch(
  program: string,
  dataDir: string,
  logFile: string,
  account: Account | null,
  settings: Settings,
): Promise<ChildProcess> {
  const long = existsSync(logFile) && statSync(logFile).size > 10_000_000
  const out = openSync(logFile, long ? 'w' : 'a', 0o600)
  const all: Settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(await freePort()),
    shared_buffers: '64MB',
    max_connections: '100',
    ...settings,
  }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached: Ctrl-C belongs to us, and the server must outlive our last write.
  const child = spawn(program, ['-D', dataDir, ...options], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    stdio: ['ignore', out, out],
    detached: true,
    env: serverEnv(),
  })
  child.on('error', () => {})
  child.unref()
  closeSync(out)
  return child
}

/** Where the data lies: in `dir`, or under /var/lib when the server's account cannot enter that. */
function dataDirFor(dir: string, account: Account | null): string {
  if (!account || canEnter(dir, account)) return join(resolve(dir), 'postgres')
  const outside = join('/var/lib/lensroom', resolve(dir).replaceAll('/', '_'))
  mkdirSync(outside, { recursive: true })
  return join(outside, 'postgres')
}

/** The first to ask is in charge, until its process is gone. */
function takeCharge(dir: string): boolean {
  const file = join(dir, 'postgres.owner')
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (other && other !== process.pid && isAlive(other)) return false
  writeFileSync(file, String(process.pid))
  return true
}

async function makeAppRole(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [appRole])
    if (known.rowCount) return
    await client.query(`create role ${appRole} login password ${client.escapeLiteral(password)}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && ['42710', '23505'].includes(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_500 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const lastLines = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-6).join('\n') : '(empty)'
