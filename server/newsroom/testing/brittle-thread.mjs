// Stands where the newsroom's thread stands: answers on its socket, and is lost when asked for /break.
import { createServer } from 'node:http'
import { parentPort, threadId, workerData } from 'node:worker_threads'

createServer((request, response) => {
  if (request.url === '/break') process.exit(1)
  response.end(String(threadId))
}).listen(workerData.socketPath, () => parentPort.postMessage('ready'))
parentPort.on('message', (step) => parentPort.postMessage(step))
