import { createServer, type Server } from 'node:net'

type Options = {
  /** Refuses every recipient. */
  refuses?: boolean
  /** Refuses every text, and repeats it in its answer, as filters do. */
  repeats?: boolean
}

export type FakeMailServer = { url: string; heard: string[]; stop: () => Promise<void> }

/** A mail server on loopback that keeps what it was told. */
export async function fakeMailServer({
  refuses = false,
  repeats = false,
}: Options = {}): Promise<FakeMailServer> {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inData = false
    let text = ''
    socket.write('220 mail.test\r\n')
    socket.on('error', () => {})
    socket.on('data', (data) => {
      const said = data.toString()
      heard.push(said)
      if (inData) {
        text += said
        if (!text.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write(repeats ? `550 refused: ${text.replace(/\s+/g, ' ')}\r\n` : '250 taken\r\n')
      } else if (/^DATA/i.test(said)) {
        inData = true
        text = ''
        socket.write('354 go on\r\n')
      } else if (/^RCPT/i.test(said) && refuses) socket.write('550 no such box\r\n')
      else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `smtp://127.0.0.1:${portOf(server)}`, heard, stop: () => stopped(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const stopped = (server: Server) => new Promise<void>((done) => server.close(() => done()))
