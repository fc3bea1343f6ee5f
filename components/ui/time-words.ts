const steps = [
  { unit: 'minute', seconds: 60, below: 3_600 },
  { unit: 'hour', seconds: 3_600, below: 86_400 },
  { unit: 'day', seconds: 86_400, below: 14 * 86_400 },
] as const

const full = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** As in "23 Nov 2026, 20:41 UTC". */
export const absoluteTime = (at: Date) => `${full.format(at)} UTC`

/** As in "3 minutes ago" or "in 2 days"; the date when it is more than two weeks away. */
export function relativeTime(at: Date, now: number): string {
  const seconds = Math.round((at.getTime() - now) / 1_000)
  if (Math.abs(seconds) < 60) return seconds > 0 ? 'in a moment' : 'just now'
  const step = steps.find(({ below }) => Math.abs(seconds) < below)
  return step ? relative.format(Math.trunc(seconds / step.seconds), step.unit) : day.format(at)
}
