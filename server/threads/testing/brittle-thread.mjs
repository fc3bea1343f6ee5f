// In place of the pages' thread: answers on its socket and makes pages that hold its number. It leaves when
// asked for /break, throws for /throw, runs out of memory for /fill, never comes back for /freeze, and fails for /fail.
import { createServer } from 'node:http'
import { parentPort, threadId, workerData } from 'node:worker_threads'

const troubles = {
  '/break': () => process.exit(1),
  '/throw': () => setImmediate(() => fail()),
  '/fill': () => fill(),
  '/freeze': () => {
    for (;;);
  },
}

const fail = () => {
  throw new Error('nobody catches this')
}

function fill() {
  const kept = []
  for (;;) kept.push(JSON.parse(`[${'{},'.repeat(10_000)}1]`))
}

createServer((request, response) => {
  const trouble = troubles[request.url.replace('/desk', '')]
  if (trouble) return trouble()
  if (request.url === '/desk/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    return response.write('data: open\n\n')
  }
  response.end(String(threadId))
}).listen(workerData.socketPath, () => parentPort.postMessage({ kind: 'ready' }))
setInterval(() => parentPort.postMessage({ kind: 'alive' }), 500)

parentPort.on('message', (order) => {
  if (order.kind === 'step') return parentPort.postMessage({ kind: 'done', step: order.step })
  const { number, asked } = order
  if (troubles[asked.url]) return troubles[asked.url]()
  if (asked.url === '/fail') {
    return parentPort.postMessage({ kind: 'no page', number, error: new Error('it could not be rendered') })
  }
  const body = new TextEncoder().encode(`${asked.url} by ${threadId}`)
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body, links: ['/about'] }
  parentPort.postMessage({ kind: 'page', number, page }, [body.buffer])
})
