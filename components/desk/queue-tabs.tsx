import Link from 'next/link'
import { type Queue, queueNames, queues } from '@/domain/briefs/brief'

type Props = {
  open: Queue
  counts: Record<Queue, number>
  /** Lists that this person has no part in. */
  hidden: Queue[]
}

/** The lists of the desk with how much waits in each. The address says which one is open. */
export function QueueTabs({ open, counts, hidden }: Props) {
  return (
    <nav aria-label="Lists" className="mb-4">
      <ul className="flex flex-wrap gap-1 border-line border-b">
        {queues
          .filter((queue) => !hidden.includes(queue))
          .map((queue) => (
            <li key={queue}>
              <Link
                href={`/desk?queue=${queue}`}
                prefetch={false}
                aria-current={queue === open ? 'page' : undefined}
                className="inline-flex min-h-9 items-center gap-1.5 border-transparent border-b-2 px-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {queueNames[queue]} <span className="text-sm tabular-nums">{counts[queue]}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
