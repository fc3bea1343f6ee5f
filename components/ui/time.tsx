import { absoluteTime, relativeTime } from './time-words'

/** A moment: how long ago, with the date on hover; `absolute` shows the date itself. All in UTC. */
export function Time({ at, absolute = false }: { at: Date | string; absolute?: boolean }) {
  const date = new Date(at)
  const full = absoluteTime(date)
  // "3 minutes ago" may differ between server and browser.
  return (
    <time dateTime={date.toISOString()} title={full} suppressHydrationWarning>
      {absolute ? full : relativeTime(date, Date.now())}
    </time>
  )
}
