import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export type HostileServer = {
  host: string
  url: string
  port: number
  connections: () => number
  close: () => Promise<void>
}

/** A loopback server for tests that counts the sockets it saw. */
export async function hostileServer(answer: RequestListener): Promise<HostileServer> {
  let connections = 0
  const server = createServer(answer)
  server.on('connection', () => {
    connections++
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = portOf(server.address())
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the test server has no port')
  return address.port
}
