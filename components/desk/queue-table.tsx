import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Cell, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { publicStateNames, workingStateNames } from '@/domain/briefs/brief'
import type { BriefRow } from '@/domain/briefs/list-briefs'

type Props = { caption: string; rows: BriefRow[]; hrefOf: (row: BriefRow) => string }

/** A list of briefs that can be scanned: what, its state, the progress of its lenses, who, since when. */
export function QueueTable({ caption, rows, hrefOf }: Props) {
  return (
    <Table stacks caption={caption} head={['Headline', 'State', 'Lenses decided', 'Who', 'Changed']}>
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-sunken">
          <Cell className="min-w-56">
            <Link
              href={{ pathname: hrefOf(row) }}
              prefetch={false}
              data-row
              className="font-medium hover:underline"
            >
              <bdi>{row.headline || 'Untitled brief'}</bdi>
            </Link>
            {row.mainSource && (
              <span className="block text-muted text-sm">
                From <bdi>{row.mainSource}</bdi>
              </span>
            )}
            {row.sentBackReason && row.workingState === 'draft' && (
              <span className="block text-sm text-warn">
                Sent back: <bdi>{row.sentBackReason}</bdi>
              </span>
            )}
            {row.holdAskedReason && (
              <span className="block text-sm text-warn">
                A hold is asked for: <bdi>{row.holdAskedReason}</bdi>
              </span>
            )}
            {row.scheduledAt && (
              <span className="block text-muted text-sm">
                To be published <Time at={row.scheduledAt} absolute />
              </span>
            )}
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              <Badge tone={row.workingState === 'in_review' ? 'accent' : 'plain'}>
                {workingStateNames[row.workingState]}
              </Badge>
              {row.heldAt && row.publicState === 'published' && <Badge tone="danger">Being checked</Badge>}
              {row.publicState !== 'unpublished' && (
                <Badge tone={row.publicState === 'published' ? 'ok' : 'danger'}>
                  {publicStateNames[row.publicState]}
                </Badge>
              )}
            </span>
          </Cell>
          <Cell>
            <Decided decided={row.decided} lenses={row.lenses} />
          </Cell>
          <Cell className="whitespace-nowrap">
            {row.author}
            {row.assignee && row.assignee !== row.author && (
              <span className="block text-muted text-sm">for {row.assignee}</span>
            )}
          </Cell>
          <Cell className="whitespace-nowrap">
            <Time at={row.updatedAt} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Decided({ decided, lenses }: { decided: number; lenses: number }) {
  if (lenses === 0) return <span className="text-muted">none</span>
  return (
    <span className="flex items-center gap-2 tabular-nums">
      <meter min={0} max={lenses} value={decided} aria-hidden="true" className="h-2 w-16" />
      {decided}/{lenses}
    </span>
  )
}
