import type { ServerResponse } from 'node:http'
import { longestParameter } from './cache/page-key'
import { sendPlain } from './plain-answer'

/** Refuses an address with a value that is too long, in words that say what to do; programs get them as JSON. */
export function sendTooLong(response: ServerResponse, path: string, parameter: string): void {
  if (path.startsWith('/api/')) {
    const message = `${parameter} must be ${longestParameter} characters or fewer.`
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.statusCode = 400
    response.end(`${JSON.stringify({ error: { code: 'bad_parameter', message, parameter } })}\n`)
    return
  }
  const words =
    path === '/search'
      ? `This search is too long. Use ${longestParameter} characters or fewer.`
      : `This address is too long. Use ${longestParameter} characters or fewer for “${parameter}”.`
  sendPlain(response, { status: 400, words })
}
