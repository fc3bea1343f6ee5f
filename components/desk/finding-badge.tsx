import { Badge } from '@/components/ui/badge'
import type { Severity, ShownFinding } from '@/domain/gates/finding'

const looks = {
  blocker: { word: 'Blocker', shape: '■', tone: 'danger' },
  warning: { word: 'Warning', shape: '▲', tone: 'warn' },
  note: { word: 'Note', shape: '○', tone: 'plain' },
} as const satisfies Record<Severity, { word: string; shape: string; tone: string }>

/** How much a finding weighs, by word, shape and colour; or that an editor has answered it. */
export function FindingBadge({ severity, acknowledged }: Pick<ShownFinding, 'severity' | 'acknowledged'>) {
  const { word, shape, tone } = looks[severity]
  return (
    <Badge tone={acknowledged ? 'plain' : tone}>
      <span aria-hidden="true">{acknowledged ? '✓' : shape} </span>
      {acknowledged ? 'Overruled' : word}
    </Badge>
  )
}
