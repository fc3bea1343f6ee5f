import { Cell, Table } from '@/components/ui/table'
import type { BriefView } from '@/domain/briefs/brief-view'

type Balance = BriefView['balance']

/** How the written lenses stand to each other, above them. On a phone the figures fold away. */
export function BalanceTable({ balance: { lenses, pairs } }: { balance: Balance }) {
  if (lenses.length === 0) return null
  const figures = <Figures lenses={lenses} />
  return (
    <section aria-labelledby="balance" className="grid gap-2 text-sm">
      <h2 id="balance">Balance of the lenses</h2>
      {pairs
        .filter(({ same }) => same)
        .map(({ a, b }) => (
          <p key={`${a.key} ${b.key}`} className="rounded bg-warn-soft px-3 py-2 text-warn">
            {a.name} and {b.name} say nearly the same.
          </p>
        ))}
      <details className="md:hidden">
        <summary className="min-h-6 cursor-pointer">Figures of {lenses.length} written lenses</summary>
        <div className="pt-1">{figures}</div>
      </details>
      <div className="max-md:hidden">{figures}</div>
    </section>
  )
}

function Figures({ lenses }: Pick<Balance, 'lenses'>) {
  return (
    <div className="grid gap-1">
      <Table
        caption="Figures of the written lenses"
        head={['Lens', 'Words', 'Hedged', 'In the source', 'Most like']}
      >
        {lenses.map(({ key, name, words, hedgedShare, inSourceShare, nearest }) => (
          <tr key={key}>
            <Cell>
              <a href={`#lens-${key}`} className="text-accent underline">
                {name}
              </a>
            </Cell>
            <Cell className="tabular-nums">{words}</Cell>
            <Cell className="tabular-nums">{percent(hedgedShare)}</Cell>
            <Cell className="tabular-nums">{percent(inSourceShare)}</Cell>
            <Cell className={`tabular-nums ${nearest?.same ? 'font-medium text-warn' : ''}`}>
              {nearest
                ? `${nearest.same ? '△ ' : ''}${nearest.name}, ${percent(nearest.stems)}${nearest.same ? ': nearly the same' : ''}`
                : '–'}
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="text-muted">
        Hedged: share of the sentences. In the source: share of the content words. Most like: share of the
        content words in common. Counted from the saved texts; these figures decide nothing.
      </p>
    </div>
  )
}

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
