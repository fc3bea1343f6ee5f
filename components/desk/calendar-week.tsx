import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { CalendarEntry } from '@/domain/publication/list-calendar'
import { dayName, type Week } from './week'

type Props = {
  week: Week
  today: string
  entries: CalendarEntry[]
  hrefOf: (entry: CalendarEntry) => string
}

const kindNames = {
  scheduled: 'Scheduled',
  first: 'Published',
  update: 'Update',
  correction: 'Correction',
  minor: 'Minor change',
} as const satisfies Record<CalendarEntry['kind'], string>

const dayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** Seven days one under the other, each with what is published on it, in order; an empty day says so. */
export function CalendarWeek({ week, today, entries, hrefOf }: Props) {
  return (
    <ol className="grid gap-px overflow-hidden rounded border border-line bg-line">
      {week.days.map((day) => {
        const name = dayName(day)
        return (
          <li key={name} className="grid gap-2 bg-surface p-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <h2 className="font-medium text-base">
              <time dateTime={name}>{dayWords.format(day)}</time>
              {name === today && <span className="ml-2 text-accent text-sm">Today</span>}
            </h2>
            <Entries entries={entries.filter(({ at }) => dayName(at) === name)} hrefOf={hrefOf} />
          </li>
        )
      })}
    </ol>
  )
}

function Entries({ entries, hrefOf }: Pick<Props, 'entries' | 'hrefOf'>) {
  if (entries.length === 0) return <p className="text-muted">Nothing</p>
  return (
    <ul className="grid gap-2">
      {entries.map((entry) => (
        <li
          key={`${entry.briefId} ${entry.kind} ${entry.at.getTime()}`}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-1 sm:flex-nowrap"
        >
          <time dateTime={entry.at.toISOString()} className="text-muted tabular-nums">
            {entry.at.toISOString().slice(11, 16)}
          </time>
          <Badge tone={entry.kind === 'scheduled' ? 'accent' : entry.kind === 'first' ? 'ok' : 'plain'}>
            {kindNames[entry.kind]}
          </Badge>
          <Link
            href={{ pathname: hrefOf(entry) }}
            prefetch={false}
            data-row
            className="min-w-0 hover:underline sm:flex-1"
          >
            <bdi>{entry.headline || 'Untitled brief'}</bdi>
          </Link>
          <span className="text-muted text-sm sm:shrink-0">{entry.by}</span>
        </li>
      ))}
    </ul>
  )
}
