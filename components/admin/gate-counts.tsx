import { EmptyState } from '@/components/ui/empty-state'
import { Cell, Table } from '@/components/ui/table'
import type { AcknowledgementReason, GateName } from '@/domain/gates/finding'
import { gateTable } from '@/domain/gates/gates'

type Counts<Value = number> = Record<AcknowledgementReason, Value>
type Props = { answers: { gate: GateName; recent: Counts; all: Counts }[] }

const reasons = ['gate_wrong', 'other_words', 'source_wrong', 'common_knowledge'] as const

/** Short enough for the head of a table. */
const heads = {
  gate_wrong: 'The gate is wrong',
  other_words: 'In other words',
  source_wrong: 'The source is wrong',
  common_knowledge: 'Common knowledge',
} as const satisfies Counts<string>

/** How often editors answered the findings of each gate, and with what. */
export function GateCounts({ answers }: Props) {
  return (
    <section aria-labelledby="gate-counts" className="mt-8 grid gap-2">
      <h2 id="gate-counts">What editors say about the gates</h2>
      <p className="max-w-prose text-muted">
        How often a finding was answered with each reason: in the last 90 days, and in brackets in all. Gates
        that were called wrong in the largest share of their answers stand first.
      </p>
      {answers.length === 0 ? (
        <EmptyState title="No finding has been answered yet.">
          As soon as an editor overrules a finding, its gate is counted here.
        </EmptyState>
      ) : (
        <Table
          caption="Answers to findings, by gate"
          head={['Gate', ...reasons.map((reason) => heads[reason]), 'Called wrong']}
        >
          {answers.map(({ gate, recent, all }) => (
            <tr key={gate}>
              <Cell className="min-w-48">{gateTable[gate].title}</Cell>
              {reasons.map((reason) => (
                <Cell key={reason} className="tabular-nums">
                  {recent[reason]} <span className="text-muted">({all[reason]})</span>
                </Cell>
              ))}
              <Cell className="tabular-nums">
                {share(recent)} <span className="text-muted">({share(all)})</span>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function share(counts: Counts): string {
  const total = reasons.reduce((sum, reason) => sum + counts[reason], 0)
  return total === 0 ? '–' : `${Math.round((counts.gate_wrong / total) * 100)} %`
}
