/** Why a page could not be read. None of these reveals what was found at a refused address. */
export type FetchProblem =
  | 'bad_url'
  | 'not_allowed'
  | 'unreachable'
  | 'not_found'
  | 'forbidden'
  | 'server_error'
  | 'too_many_redirects'
  | 'timeout'
  | 'too_large'
  | 'not_html'
  | 'pdf'
  | 'empty'

export type FetchOutcome =
  | { ok: true; url: string; html: string; contentType: string }
  | { ok: false; problem: FetchProblem }

/** How long and how much one page may take, redirects included. */
export type FetchLimits = {
  totalMs: number
  firstByteMs: number
  wireBytes: number
  decodedBytes: number
  redirects: number
}

export const defaultLimits: FetchLimits = {
  totalMs: 20_000,
  firstByteMs: 5_000,
  wireBytes: 5_000_000,
  decodedBytes: 10_000_000,
  redirects: 5,
}

/** Ends a fetch from any depth with its reason; fetchPage turns it into an outcome. */
export class FetchRefused extends Error {
  constructor(readonly problem: FetchProblem) {
    super(problem)
  }
}
