import { connect, type Socket } from 'node:net'

export type Load = {
  port: number
  host: string
  /** Asked for in this order, again and again. */
  paths: string[]
  headers: Record<string, string>
  connections: number
  seconds: number
  /** Requests a second; without it every connection asks again as soon as it has its answer. */
  rate?: number
}

/** Milliseconds that are not counted: the sender's own program is slow until it has been compiled. */
const warmUp = 500

export type Sent = { requests: number; perSecond: number; p50: number; p99: number; failures: number }

/**
 * Sends requests over plain sockets and reads answers by their stated length, so that the sender costs as little as
 * it can. With a rate, latency counts from the moment at which a request was due, not from the one it was sent at.
 */
export async function sendLoad(load: Load): Promise<Sent> {
  const requests = load.paths.map((path) => Buffer.from(requestFor(path, load)))
  const latencies: number[] = []
  let failures = 0
  let next = 0
  const take = () => requests[next++ % requests.length] ?? Buffer.alloc(0)
  const begun = performance.now()
  const counted = begun + warmUp
  const end = counted + load.seconds * 1_000
  const wires = await Promise.all(Array.from({ length: load.connections }, () => open(load.port)))
  const done = (since: number, status: number) => {
    if (since >= counted) latencies.push(performance.now() - since)
    if (status >= 400) failures++
  }
  if (load.rate === undefined) await Promise.all(wires.map((wire) => flatOut(wire, take, done, end)))
  else await atRate(wires, take, done, { rate: load.rate, begun: performance.now(), end })
  const took = (performance.now() - counted) / 1_000
  for (const { socket } of wires) socket.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return {
    requests: latencies.length,
    perSecond: latencies.length / took,
    p50: at(0.5),
    p99: at(0.99),
    failures,
  }
}

type Wire = { socket: Socket; ask: (request: Buffer) => Promise<number> }
type Done = (since: number, status: number) => void

async function flatOut({ ask }: Wire, take: () => Buffer, done: Done, end: number): Promise<void> {
  while (performance.now() < end) {
    const since = performance.now()
    done(since, await ask(take()))
  }
}

async function atRate(
  wires: Wire[],
  take: () => Buffer,
  done: Done,
  { rate, begun, end }: { rate: number; begun: number; end: number },
): Promise<void> {
  const idle = [...wires]
  const waiting: number[] = []
  let taken = 0
  let due = begun
  const serve = async (wire: Wire, first: number): Promise<void> => {
    for (let since: number | undefined = first; since !== undefined; since = waiting[taken++])
      done(since, await wire.ask(take()))
    taken--
    idle.push(wire)
  }
  while (performance.now() < end) {
    for (; due <= performance.now(); due += 1_000 / rate) {
      const wire = idle.pop()
      if (wire) void serve(wire, due)
      else waiting.push(due)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  while (idle.length < wires.length) await new Promise((resolve) => setImmediate(resolve))
}

const requestFor = (path: string, { host, headers }: Load) =>
  [
    `GET ${path} HTTP/1.1`,
    `host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

async function open(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let finish = (_: number) => {}
  let status = 0
  let left = -1
  let head = ''
  socket.on('data', (chunk: Buffer) => {
    let body = chunk.length
    if (left === -1) {
      const stop = chunk.indexOf('\r\n\r\n')
      head += chunk.toString('latin1', 0, stop === -1 ? chunk.length : stop)
      if (stop === -1) return
      status = Number(head.slice(9, 12))
      left = status === 304 ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      head = ''
      body = chunk.length - stop - 4
    }
    left -= body
    if (left > 0) return
    left = -1
    finish(status)
  })
  socket.on('error', () => finish(599))
  socket.on('close', () => finish(599))
  const ask = (request: Buffer) =>
    new Promise<number>((resolve) => {
      finish = resolve
      socket.write(request)
    })
  return { socket, ask }
}
