// Stands where the newsroom's thread stands: answers on its socket and makes pages that hold its number; it is lost when asked for /break, and fails for /fail.
import { createServer } from 'node:http'
import { parentPort, threadId, workerData } from 'node:worker_threads'

createServer((request, response) => {
  if (request.url === '/break') process.exit(1)
  response.end(String(threadId))
}).listen(workerData.socketPath, () => parentPort.postMessage({ kind: 'ready' }))

parentPort.on('message', (order) => {
  if (order.kind === 'step') return parentPort.postMessage({ kind: 'done', step: order.step })
  const { number, asked } = order
  if (asked.url === '/break') process.exit(1)
  if (asked.url === '/fail') {
    return parentPort.postMessage({ kind: 'no page', number, error: new Error('it could not be rendered') })
  }
  const body = new TextEncoder().encode(`${asked.url} by ${threadId}`)
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body, links: ['/about'] }
  parentPort.postMessage({ kind: 'page', number, page }, [body.buffer])
})
