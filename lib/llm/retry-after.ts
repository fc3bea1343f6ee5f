/** A longer wait can't be a date. */
const longestMs = 30 * 86_400_000

/** The wait a provider asks for in headers or Google's RetryInfo, 30 days at most; undefined if it doesn't say. */
export function retryAfterMs(
  said: { headers: Record<string, string>; body: string },
  now: number,
): number | undefined {
  const wait = toldWait(said, now)
  return wait === undefined ? undefined : Math.min(wait, longestMs)
}

function toldWait(said: { headers: Record<string, string>; body: string }, now: number): number | undefined {
  const exact = positive(said.headers['retry-after-ms'])
  if (exact !== undefined) return exact
  const header = said.headers['retry-after']
  if (header !== undefined) {
    const seconds = positive(header)
    if (seconds !== undefined) return seconds * 1000
    const date = Date.parse(header)
    if (!Number.isNaN(date)) return Math.max(0, date - now)
  }
  const delay = /"retryDelay"\s*:\s*"([\d.]+)s"/.exec(said.body)?.[1]
  const seconds = positive(delay)
  return seconds === undefined ? undefined : seconds * 1000
}

function positive(text: string | undefined) {
  if (text === undefined || text.trim() === '') return undefined
  const number = Number(text)
  return Number.isFinite(number) && number >= 0 ? number : undefined
}
