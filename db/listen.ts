import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type OnMessage = (payload: string) => void
type Listener = { channel: string; onMessage: OnMessage; onLost: () => void; onDown: () => void }
type Wire = {
  client: pg.Client | null
  /** One that is being opened, so that two listeners who begin at once share it. */
  opening: Promise<boolean> | null
  listeners: Set<Listener>
  /** What the connection listens to already. */
  channels: Set<string>
  beat: NodeJS.Timeout
}

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
  if (!wire.client) await reconnect(wire)
  if (wire.client) await hear(wire, wire.client, channel).catch(() => {})
  else onDown()
  return async () => {
    wire.listeners.delete(listener)
    if (wire.listeners.size === 0) await close(wire)
  }
}

function newWire(): Wire {
  const beat = setInterval(() => check(wire), heartbeat)
  const wire: Wire = { client: null, opening: null, listeners: new Set(), channels: new Set(), beat }
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

function reconnect(wire: Wire): Promise<boolean> {
  wire.opening ??= connect(wire).finally(() => {
    wire.opening = null
  })
  return wire.opening
}

async function connect(wire: Wire): Promise<boolean> {
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
    wire.channels.clear()
    for (const { channel } of wire.listeners) await hear(wire, client, channel)
    const everybodyLeft = shared.lensroomWire !== wire
    if (everybodyLeft) await client.end().catch(() => {})
    else wire.client = client
    return !everybodyLeft
  } catch (error) {
    log.warn({ err: error }, 'listening to the database is not possible at the moment')
    await client.end().catch(() => {})
    return false
  }
}

async function hear(wire: Wire, client: pg.Client, channel: string): Promise<void> {
  if (wire.channels.has(channel)) return
  wire.channels.add(channel)
  await client.query(`listen ${pg.escapeIdentifier(channel)}`)
}

function drop(wire: Wire, client: pg.Client): void {
  if (wire.client !== client) return
  wire.client = null
  for (const { onDown } of wire.listeners) onDown()
  log.warn('the connection that listens to the database was lost')
  client.end().catch(() => {})
  setTimeout(() => check(wire), 500).unref()
}
