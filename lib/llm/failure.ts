import { APICallError, InvalidResponseDataError, NoOutputGeneratedError } from 'ai'
import { contextExcess } from './context-excess'
import { type ProviderComplaint, readComplaint } from './provider-complaint'
import { redact } from './redact'
import { retryAfterMs } from './retry-after'

export const failureClasses = [
  'quota',
  'busy',
  'provider_down',
  'bad_key',
  'source_too_long',
  'answer_too_long',
  'unreachable',
  'truncated',
  'refused',
  'schema_mismatch',
  'timeout',
  'interrupted',
  'cancelled',
  'unknown',
] as const
export type FailureClass = (typeof failureClasses)[number]

export type LlmFailure = {
  class: FailureClass
  /** ISO time from which the provider takes requests again, when it said so. */
  until?: string
  /** Tokens over the limit. */
  tooLongBy?: number
  /** The limit in tokens. */
  limit?: number
  /** For the log and the provenance: never a key, 300 characters at most. */
  detail: string
}

/** A failure with what a retry depends on, which isn't stored. */
export type Judged = { failure: LlmFailure; retryAfterMs?: number; status?: number; said?: string }

/**
 * Sorts whatever a provider's SDK threw or reported in mid-stream into one of the failure classes.
 * Never throws; the detail is cut and holds neither `secret` nor anything shaped like a key.
 */
export function classify(error: unknown, context: { now: number; secret?: string }): Judged {
  const complaint = readComplaint(error)
  const kind = networkClass(error) ?? streamClass(error) ?? complaintClass(complaint, error)
  const detail = redact(detailOf(complaint), context.secret)
  if (kind === 'busy') {
    const wait = retryAfterMs(complaint, context.now)
    if (wait === undefined) return { failure: { class: kind, detail } }
    return {
      failure: { class: kind, until: new Date(context.now + wait).toISOString(), detail },
      retryAfterMs: wait,
    }
  }
  if (kind === 'source_too_long') {
    return { failure: { class: kind, ...contextExcess(complaint.message, complaint.body), detail } }
  }
  return { failure: { class: kind, detail }, status: complaint.status, said: complaint.message }
}

const brokenOff = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])

function networkClass(error: unknown): FailureClass | undefined {
  const code = causes(error)
    .map((cause) => ('code' in cause && typeof cause.code === 'string' ? cause.code : undefined))
    .find((found) => found !== undefined)
  if (code !== undefined && brokenOff.has(code)) return 'interrupted'
  if (APICallError.isInstance(error) && error.statusCode === undefined) return 'unreachable'
  if (APICallError.isInstance(error) && error.statusCode === 200 && !error.message.includes('Invalid JSON'))
    return 'interrupted'
}

function streamClass(error: unknown): FailureClass | undefined {
  if (InvalidResponseDataError.isInstance(error) && error.message.includes('without a finish'))
    return 'interrupted'
  if (NoOutputGeneratedError.isInstance(error)) return 'interrupted'
}

function complaintClass(complaint: ProviderComplaint, error: unknown): FailureClass {
  const { status, code, message, body } = complaint
  const says = (pattern: RegExp) => pattern.test(code) || pattern.test(message)
  if (status === 402 || says(/insufficient_quota|billing_(hard_limit|not_active)|credit balance/i))
    return 'quota'
  if (code.includes('resource_exhausted')) return /PerDay/.test(body) ? 'quota' : 'busy'
  if (/exceeded your current quota/i.test(message)) return 'quota'
  if (status === 401 || status === 403) return 'bad_key'
  if (says(/authentication|invalid_api_key|api key not valid|unauthenticated|permission_(error|denied)/i))
    return 'bad_key'
  const oversized = /request too large/i.test(message)
  if (!oversized && (status === 429 || /rate_limit/.test(code))) return 'busy'
  if (
    oversized ||
    status === 413 ||
    /context_length|exceed_context|request_too_large/.test(code) ||
    tooLong.test(message)
  ) {
    return 'source_too_long'
  }
  if (says(/content_filter|content_policy|content management policy/i)) return 'refused'
  if (status !== undefined && (status >= 500 || status === 408)) return 'provider_down'
  if (/overloaded|server_error|internal|unavailable|api_error/.test(code)) return 'provider_down'
  // A provider that reports an error inside its own stream has failed, whatever it calls it.
  if (status === undefined && complaint.fromStream) return 'provider_down'
  return error instanceof Error && error.name === 'AbortError' ? 'interrupted' : 'unknown'
}

const tooLong =
  /context (length|window|size|limit)|prompt is too long|input token count|too many (input )?tokens|exceeds? the maximum number of tokens/i

function detailOf({ status, code, message }: ProviderComplaint) {
  return [status === undefined ? '' : `HTTP ${status}`, code, message].filter(Boolean).join(': ')
}

function causes(error: unknown): Error[] {
  const chain: Error[] = []
  let current = error
  while (current instanceof Error && !chain.includes(current)) {
    chain.push(current)
    current = current.cause
  }
  return chain
}
