import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { LedgerOverrule, type LedgerOverruleActions } from './ledger-overrule'
import { lighting } from './lit-evidence'
import { type Anchors, spanKey } from './source-text'

type Rows = LensView['ledger']
type Row = Rows[number]
type Props = {
  briefId: string
  /** The key of the lens. */
  place: string
  rows: Rows
  anchors: Anchors
  /** Absent for somebody who may not overrule. */
  actions: Record<LedgerOverruleActions, FormAction> | null
}

const looks = {
  supported: { word: 'Supported', shape: '●', tone: 'ok', lead: 'The source:' },
  inference: { word: 'Inference', shape: '◇', tone: 'accent', lead: 'Nearest in the source:' },
  unsupported: { word: 'Not found in the sources', shape: '✕', tone: 'warn', lead: 'Nearest in the source:' },
} as const satisfies Record<Row['status'], { word: string; shape: string; tone: string; lead: string }>

/** Each sentence of a saved lens text with what the sources have for it. Closed until somebody wants it. */
export function LedgerList({ briefId, place, rows, anchors, actions }: Props) {
  if (rows.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="min-h-6 cursor-pointer">
        Sentence by sentence:{' '}
        <span className="text-muted tabular-nums">
          {count(rows, 'supported')} supported, {count(rows, 'inference')} inference,{' '}
          {count(rows, 'unsupported')} not found
        </span>
      </summary>
      <div className="grid gap-2 pt-1">
        <p className="text-muted">
          For the saved text, computed by comparing words with the sources. It is not a verification. Point at
          a sentence, or move the focus to it, to see its place in the source.
        </p>
        <ol className="grid gap-2">
          {rows.map((row) => (
            <LedgerRow key={row.start} row={row} anchor={row.best && anchors[spanKey(row.best)]}>
              {row.status === 'unsupported' && (
                <LedgerOverrule briefId={briefId} place={place} row={row} actions={actions} />
              )}
            </LedgerRow>
          ))}
        </ol>
      </div>
    </details>
  )
}

type RowProps = { row: Row; anchor: string | null | undefined; children: ReactNode }

function LedgerRow({ row: { text, status, best, overruled }, anchor, children }: RowProps) {
  const { word, shape, tone, lead } = looks[status]
  return (
    <li {...lighting(anchor)} className="grid gap-1 border-line border-l-2 pl-3 hover:border-accent">
      <p>
        <Badge tone={tone}>
          <span aria-hidden="true">{shape} </span>
          {word}
        </Badge>{' '}
        {text}
      </p>
      {overruled && (
        <p>
          <Badge tone={looks[overruled.verdict].tone}>
            <span aria-hidden="true">{looks[overruled.verdict].shape} </span>
            {looks[overruled.verdict].word}
          </Badge>
          , says {overruled.by}: <bdi>{overruled.reason}</bdi>
        </p>
      )}
      {best && (
        <p className="text-muted">
          {lead}{' '}
          {anchor ? (
            <a href={`#${anchor}`} className="text-ink underline decoration-line hover:decoration-accent">
              “{best.text}”
            </a>
          ) : (
            `“${best.text}”`
          )}
        </p>
      )}
      {children}
    </li>
  )
}

/** An editor's word overrides what was computed. */
const count = (rows: Rows, status: Row['status']) =>
  rows.filter((row) => (row.overruled?.verdict ?? row.status) === status).length
