import { Badge } from '@/components/ui/badge'
import { openFindings } from '@/domain/gates/finding'
import { type LensState, type LensView, lensStateNames } from '@/domain/lenses/lens'

export const lensTone = {
  empty: 'plain',
  proposed: 'warn',
  approved: 'ok',
  rejected: 'danger',
  omitted: 'plain',
} as const satisfies Record<LensState, string>

/** All lenses and where they stand; the way from one to another. */
export function LensRail({ lenses }: { lenses: LensView[] }) {
  const decided = lenses.filter(({ state }) => state === 'approved' || state === 'omitted').length
  return (
    <nav aria-label="Lenses" className="grid gap-2 lg:sticky lg:top-4">
      <p className="text-muted text-sm tabular-nums">
        {decided} of {lenses.length} decided
      </p>
      <ul className="flex gap-1 overflow-x-auto lg:grid lg:grid-cols-[minmax(0,1fr)] lg:overflow-visible">
        {lenses.map(({ key, name, state, running, findings }) => (
          <li key={key} className="shrink-0">
            <a
              href={`#lens-${key}`}
              className="flex min-h-9 items-center justify-between gap-2 rounded px-2 hover:bg-sunken"
            >
              <span>{name}</span>
              <span className="flex shrink-0 flex-wrap items-center justify-end gap-1 lg:max-w-28">
                {openFindings(findings).length > 0 && <Badge tone="danger">Finding</Badge>}
                <Badge tone={running ? 'accent' : lensTone[state]}>
                  {running ? 'Being written…' : lensStateNames[state]}
                </Badge>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a href="#publish" className="flex min-h-9 items-center rounded px-2 text-accent hover:bg-sunken">
        To the decision on the brief
      </a>
    </nav>
  )
}
