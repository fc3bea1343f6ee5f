import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log'
import { pathOf } from './refuse'

const slow = 1_000

/** Writes one line for an answer that has ended; addresses that are secrets are left out. */
export function noteAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  took: number,
): void {
  const line = {
    request: id,
    method: request.method,
    path: withoutSecret(request.url ?? ''),
    status: response.statusCode,
    ms: Math.round(took),
  }
  if (response.statusCode >= 500) log.error(line, 'answered with a failure')
  else if (took > slow && !isStream(response)) log.info(line, 'answered slowly')
  else log.debug(line, 'answered')
}

/** A path for the log: an address that is itself a secret is cut off, in every spelling. */
const withoutSecret = (url: string) =>
  (pathOf(url) ?? 'no path').replace(/^\/(invite|reset|preview|reports)\/.*/is, '/$1/…')

const isStream = (response: ServerResponse) =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')
