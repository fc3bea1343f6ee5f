import type { ServerResponse } from 'node:http'

export const livePath = '/api/health/live'

/** The process itself answers, without asking a thread or the database. */
export function sendLive(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ status: 'live' }))
}
