import Link from 'next/link'
import { type ProblemState, problemStateNames, problemStates } from '@/domain/problems/problem'

type Tab = ProblemState | 'all'

/** The reports by state, with counts. The address says which are shown. */
export function ProblemTabs({ open, counts }: { open: Tab; counts: Record<Tab, number> }) {
  const tabs: Tab[] = ['all', ...problemStates]
  return (
    <nav aria-label="Reports by state" className="mb-4">
      <ul className="flex flex-wrap gap-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab}>
            <Link
              href={tab === 'all' ? '/desk/problems' : `/desk/problems?state=${tab}`}
              prefetch={false}
              aria-current={tab === open ? 'page' : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 border-transparent border-b-2 px-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {tab === 'all' ? 'All' : problemStateNames[tab]}{' '}
              <span className="text-sm tabular-nums">{counts[tab]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
