import type { ServerResponse } from 'node:http'

export const livePath = '/api/health/live'

/** The process answers; no thread and no database is asked. */
export function sendLive(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ status: 'live' }))
}
