import { request } from 'undici'
import { type CheckedUrl, checkUrl } from './check-url'
import { decodeHtml } from './decode-html'
import { metaRefresh } from './meta-refresh'
import {
  defaultLimits,
  type FetchLimits,
  type FetchOutcome,
  type FetchProblem,
  FetchRefused,
} from './outcome'
import { type LookupAll, pinnedAgent, systemLookup } from './pinned-agent'
import { readBody } from './read-body'
import { refusedBytes, refusedText, refusedType } from './sniff-html'

export type FetchOptions = {
  allowHosts: string[]
  signal?: AbortSignal
  lookup?: LookupAll
  limits?: Partial<FetchLimits>
}

/**
 * Fetches a public web page and returns its decoded HTML, or the reason why not. Never connects to a private address (a `host:port` in
 * allowHosts excepted), follows at most five checked redirects, sends no cookies, and is bounded in time and bytes.
 * Throws only when the caller's signal aborts, with that signal's reason.
 */
export async function fetchPage(url: string, options: FetchOptions): Promise<FetchOutcome> {
  const limits = { ...defaultLimits, ...options.limits }
  const stop = new AbortController()
  const deadline = setTimeout(() => stop.abort(new FetchRefused('timeout')), limits.totalMs)
  const cancel = () => stop.abort(options.signal?.reason)
  options.signal?.addEventListener('abort', cancel, { once: true })
  try {
    options.signal?.throwIfAborted()
    return await follow(url, options, limits, stop.signal)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof FetchRefused) return { ok: false, problem: error.problem }
    return { ok: false, problem: 'unreachable' }
  } finally {
    clearTimeout(deadline)
    options.signal?.removeEventListener('abort', cancel)
  }
}

async function follow(
  start: string,
  options: FetchOptions,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  let target = checkUrl(start, undefined, options.allowHosts)
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const answer = await visit(target, options.lookup ?? systemLookup, limits, signal)
    if ('html' in answer) return { ok: true, url: target.url.href, ...answer }
    target = checkUrl(answer.location, target.url, options.allowHosts)
  }
  throw new FetchRefused('too_many_redirects')
}

type Answer = { html: string; contentType: string } | { location: string }

async function visit(
  target: CheckedUrl,
  lookup: LookupAll,
  limits: FetchLimits,
  total: AbortSignal,
): Promise<Answer> {
  const slow = new AbortController()
  const timer = setTimeout(() => slow.abort(new FetchRefused('timeout')), limits.firstByteMs)
  const signal = AbortSignal.any([total, slow.signal])
  const pending = pinnedAgent(target, lookup, limits.firstByteMs)
  try {
    const dispatcher = await orAborted(pending, signal)
    const { statusCode, headers, body } = await request(target.url, {
      dispatcher,
      signal,
      headers: sent,
      bodyTimeout: limits.totalMs,
    })
    clearTimeout(timer)
    body.on('error', () => {})
    const location = one(headers.location)
    if (statusCode >= 300 && statusCode < 400 && location) return { location }
    refuseStatus(statusCode)

    const contentType = one(headers['content-type'])
    refuse(refusedType(contentType))
    if (Number(one(headers['content-length'])) > limits.wireBytes) throw new FetchRefused('too_large')
    const bytes = await readBody(body, one(headers['content-encoding']), limits)
    refuse(refusedBytes(bytes))
    const html = decodeHtml(bytes, contentType)
    refuse(refusedText(html))
    const onward = metaRefresh(html)
    if (onward && URL.canParse(onward, target.url) && new URL(onward, target.url).href !== target.url.href)
      return { location: onward }
    return { html, contentType }
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    clearTimeout(timer)
    pending.then((agent) => agent.destroy()).catch(() => {})
  }
}

const sent = {
  'user-agent': 'Mozilla/5.0 (compatible; Lensroom)',
  accept: 'text/html,application/xhtml+xml;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
}

function refuseStatus(status: number): void {
  if (status === 204 || status === 205) throw new FetchRefused('empty')
  if (status >= 200 && status < 300) return
  if (status === 404 || status === 410) throw new FetchRefused('not_found')
  throw new FetchRefused(status >= 400 && status < 500 ? 'forbidden' : 'server_error')
}

function refuse(problem: FetchProblem | undefined): void {
  if (problem) throw new FetchRefused(problem)
}

const one = (header: string | string[] | undefined) =>
  Array.isArray(header) ? (header[0] ?? '') : (header ?? '')

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
