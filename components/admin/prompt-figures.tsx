import { Cell, Table } from '@/components/ui/table'
import type { BenchFigures } from '@/domain/prompts/prompt'

type Value = number | null
type Line = { label: string; of: (figures: BenchFigures) => Value; say: (value: number) => string }

/** The figures of two versions side by side, with the second's difference from the first. */
export function PromptFigures({ figures: [a, b] }: { figures: [BenchFigures, BenchFigures] }) {
  return (
    <Table caption="Figures" head={['Figure', `Version ${a.version}`, `Version ${b.version}`, 'Difference']}>
      {lines.map(({ label, of, say }) => {
        const [one, other] = [of(a), of(b)]
        return (
          <tr key={label}>
            <th scope="row" className="px-3 py-2 font-normal">
              {label}
            </th>
            <Cell className="tabular-nums">{one === null ? '–' : say(one)}</Cell>
            <Cell className="tabular-nums">{other === null ? '–' : say(other)}</Cell>
            <Cell className="tabular-nums">{difference(one, other, say)}</Cell>
          </tr>
        )
      })}
      <tr>
        <th scope="row" className="px-3 py-2 font-normal">
          Cost
        </th>
        <Cell className="tabular-nums">{cost(a)}</Cell>
        <Cell className="tabular-nums">{cost(b)}</Cell>
        <Cell className="tabular-nums">
          {a.costUnknown + b.costUnknown === 0 && difference(a.costMicros, b.costMicros, dollars)}
        </Cell>
      </tr>
      <tr>
        <th scope="row" className="px-3 py-2 font-normal">
          Requests without a text
        </th>
        <Cell>{failures(a)}</Cell>
        <Cell>{failures(b)}</Cell>
        <Cell />
      </tr>
    </Table>
  )
}

const short = (value: number) => String(Number(value.toFixed(2)))
const percent = (value: number) => `${Number((value * 100).toFixed(1))} %`
const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`
const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(4)}`

const lines: Line[] = [
  { label: 'Lenses written', of: ({ written }) => written, say: whole },
  { label: 'Open blockers a lens', of: ({ blockersPerLens }) => blockersPerLens, say: short },
  { label: 'Open warnings a lens', of: ({ warningsPerLens }) => warningsPerLens, say: short },
  { label: 'Notes a lens', of: ({ notesPerLens }) => notesPerLens, say: short },
  { label: 'Words a lens', of: ({ words }) => words, say: short },
  {
    label: 'Longest run of the source’s own words, from eight on',
    of: ({ longestRun }) => longestRun,
    say: short,
  },
  {
    label: 'Runs of eight words that are the source’s own',
    of: ({ copiedShare }) => copiedShare,
    say: percent,
  },
  { label: 'Hedged sentences', of: ({ hedgedShare }) => hedgedShare, say: percent },
  { label: 'Tokens', of: ({ tokens }) => tokens, say: whole },
  { label: 'Time of an answer, median', of: ({ medianLatencyMs }) => medianLatencyMs, say: seconds },
]

function difference(one: Value, other: Value, say: (value: number) => string): string {
  if (one === null || other === null) return ''
  const change = other - one
  const words = say(Math.abs(change))
  if (words === say(0)) return 'none'
  return `${change > 0 ? '+' : '−'}${words}`
}

function cost({ costMicros, costUnknown, estimated }: BenchFigures): string {
  const known = `${dollars(costMicros)}${estimated === 0 ? '' : `, ${count(estimated)} estimated`}`
  if (costUnknown === 0) return known
  const unknown = `price not known of ${count(costUnknown)}`
  return costMicros === 0 ? unknown : `${known}, and ${unknown}`
}

const count = (requests: number) => (requests === 1 ? '1 request' : `${requests} requests`)

const failures = ({ failures: classes }: BenchFigures) =>
  Object.entries(classes)
    .map(([name, count]) => `${count} × ${name.replaceAll('_', ' ')}`)
    .join(', ') || 'none'
