import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type OnMessage = (payload: string) => void
type Listener = { channel: string; onMessage: OnMessage; onLost: () => void; onDown: () => void }
type Wire = { client: pg.Client | null; listeners: Set<Listener>; beat: NodeJS.Timeout }

const heartbeat = 5_000
/** Next bundles this module a second time; one connection a process lives here. */
const shared = globalThis as typeof globalThis & { lensroomWire?: Wire }

/**
 * Hears what committed transactions announce on a channel, over one connection for the whole process.
 * `onDown` says that nothing can be heard from now on; `onLost` that messages may have been missed, once the
 * connection is back. Returns what stops it.
 */
export async function listen(
  channel: string,
  onMessage: OnMessage,
  onLost: () => void,
  onDown: () => void = () => {},
): Promise<() => Promise<void>> {
  shared.lensroomWire ??= newWire()
  const wire = shared.lensroomWire
  const listener = { channel, onMessage, onLost, onDown }
  wire.listeners.add(listener)
  if (wire.client) await wire.client.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => {})
  else if (!(await reconnect(wire))) onDown()
  return async () => {
    wire.listeners.delete(listener)
    if (wire.listeners.size === 0) await close(wire)
  }
}

function newWire(): Wire {
  const wire: Wire = { client: null, listeners: new Set(), beat: setInterval(() => check(wire), heartbeat) }
  wire.beat.unref()
  return wire
}

async function close(wire: Wire): Promise<void> {
  clearInterval(wire.beat)
  if (shared.lensroomWire === wire) shared.lensroomWire = undefined
  const { client } = wire
  wire.client = null
  await client?.end().catch(() => {})
}

/** A connection that answers nothing is as lost as one that was closed. */
async function check(wire: Wire): Promise<void> {
  const { client } = wire
  if (!client) {
    if (await reconnect(wire)) for (const { onLost } of wire.listeners) onLost()
    return
  }
  try {
    await client.query('select 1')
  } catch {
    drop(wire, client)
  }
}

async function reconnect(wire: Wire): Promise<boolean> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    keepAlive: true,
    application_name: 'lensroom listen',
  })
  client.on('error', () => drop(wire, client))
  client.on('end', () => drop(wire, client))
  client.on('notification', ({ channel, payload }) => {
    for (const listener of wire.listeners) if (listener.channel === channel) listener.onMessage(payload ?? '')
  })
  try {
    await client.connect()
    for (const channel of new Set([...wire.listeners].map((listener) => listener.channel))) {
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    }
    wire.client = client
    return true
  } catch (error) {
    log.warn({ err: error }, 'listening to the database is not possible at the moment')
    await client.end().catch(() => {})
    return false
  }
}

function drop(wire: Wire, client: pg.Client): void {
  if (wire.client !== client) return
  wire.client = null
  for (const { onDown } of wire.listeners) onDown()
  log.warn('the connection that listens to the database was lost')
  client.end().catch(() => {})
  setTimeout(() => check(wire), 500).unref()
}
