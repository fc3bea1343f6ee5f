import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isTextFile, makeFile } from './make-file'

const style = '.lens { color: red }\n'.repeat(50)
const answering = (status: number) => async (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': 'text/css', 'Set-Cookie': 'a=b' }).end(style)
}
const headersOf = ({ br }: Awaited<ReturnType<typeof makeFile>>) => br?.head.join('\n')

test('a style is compressed, carries no cookie, and keeps its words', async () => {
  const file = await makeFile(answering(200), '/_next/static/chunks/site.css', 'br')
  expect(file.br?.body.length).toBeLessThan(style.length / 5)
  expect(brotliDecompressSync(file.br?.body ?? '').toString()).toBe(style)
  expect(headersOf(file)).not.toMatch(/cookie/i)
})

test('a file whose name changes with its content is never asked for again; another one soon is', async () => {
  expect(headersOf(await makeFile(answering(200), '/_next/static/chunks/a.css', 'br'))).toContain('immutable')
  expect(headersOf(await makeFile(answering(200), '/reading.js', 'br'))).toContain('max-age=600')
  expect(headersOf(await makeFile(answering(404), '/_next/static/chunks/gone.css', 'br'))).toContain(
    'no-cache',
  )
})

test('type and pictures are sent as they are', () => {
  expect(['/a.woff2', '/card.png', '/reading.js', '/favicon.svg'].map(isTextFile)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
