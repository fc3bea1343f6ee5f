import { Cell, Table } from '@/components/ui/table'
import type { BriefView } from '@/domain/publication/brief-view'

type Balance = BriefView['balance']

/** How the written lenses compare: one line above them, with the figures for each folded away. */
export function BalanceTable({ balance: { lenses, pairs } }: { balance: Balance }) {
  if (lenses.length === 0) return null
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
      <details>
        <summary className="min-h-6 cursor-pointer tabular-nums">{glance(lenses)}</summary>
        <div className="pt-1">
          <Figures lenses={lenses} />
        </div>
      </details>
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

/** The range of each figure, and the two lenses that are most alike. */
function glance(lenses: Balance['lenses']): string {
  const closest = lenses
    .flatMap(({ name, nearest }) => (nearest ? [{ name, nearest }] : []))
    .sort((a, b) => b.nearest.stems - a.nearest.stems)[0]
  return [
    `${range(lenses.map(({ words }) => words))} words`,
    `${range(lenses.map(({ hedgedShare }) => asPercent(hedgedShare)))} % hedged`,
    `${range(lenses.map(({ inSourceShare }) => asPercent(inSourceShare)))} % in the source`,
    closest && `most alike: ${closest.name} and ${closest.nearest.name}, ${percent(closest.nearest.stems)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function range(figures: (number | null)[]): string {
  const known = figures.filter((figure) => figure !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  if (known.length === 0) return '–'
  return least === most ? String(least) : `${least} to ${most}`
}

const asPercent = (share: number | null) => (share === null ? null : Math.round(share * 100))

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
