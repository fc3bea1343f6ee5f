import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Cell, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { type ProblemRow, problemKindNames, problemStateNames } from '@/domain/problems/problem'

type Props = { rows: ProblemRow[]; hrefOf: (row: ProblemRow) => string }

/** A list of reports that can be scanned: what is wrong, with which story, its state, its due date. */
export function ProblemTable({ rows, hrefOf }: Props) {
  return (
    <Table stacks caption="Problem reports" head={['Report', 'Story', 'State', 'Due', 'Sent']}>
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-sunken">
          <Cell className="min-w-56">
            <Link
              href={{ pathname: hrefOf(row) }}
              prefetch={false}
              data-row
              className="font-medium hover:underline"
            >
              {problemKindNames[row.kind]}
            </Link>
            <bdi className="line-clamp-2 text-muted text-sm">{row.words}</bdi>
          </Cell>
          <Cell>
            <bdi>{row.headline}</bdi>
          </Cell>
          <Cell>
            <ProblemBadge {...row} />
          </Cell>
          <Cell className="whitespace-nowrap">
            {row.state === 'open' && <Time at={row.dueAt} absolute />}
          </Cell>
          <Cell className="whitespace-nowrap">
            <Time at={row.createdAt} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** The state of a report, in a word. */
export function ProblemBadge({ state, overdue }: Pick<ProblemRow, 'state' | 'overdue'>) {
  if (overdue) return <Badge tone="danger">Overdue</Badge>
  return <Badge tone={state === 'open' ? 'accent' : 'plain'}>{problemStateNames[state]}</Badge>
}
