import { Badge } from '@/components/ui/badge'
import type { LensView } from '@/domain/lenses/lens'
import { type Anchors, spanKey } from './source-text'

type Rows = LensView['ledger']

const looks = {
  supported: { word: 'Supported', shape: '●', tone: 'ok', lead: 'The source:' },
  inference: { word: 'Inference', shape: '◇', tone: 'accent', lead: 'Nearest in the source:' },
  unsupported: { word: 'Not found in the sources', shape: '✕', tone: 'warn', lead: 'Nearest in the source:' },
} as const satisfies Record<
  Rows[number]['status'],
  { word: string; shape: string; tone: string; lead: string }
>

/** Each sentence of a saved lens text with what the sources have for it. Closed until somebody wants it. */
export function LedgerList({ rows, anchors }: { rows: Rows; anchors: Anchors }) {
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
          For the saved text, computed by comparing words with the sources. It is not a verification.
        </p>
        <ol className="grid gap-2">
          {rows.map((row) => (
            <Row key={row.start} row={row} anchors={anchors} />
          ))}
        </ol>
      </div>
    </details>
  )
}

function Row({ row: { text, status, best }, anchors }: { row: Rows[number]; anchors: Anchors }) {
  const { word, shape, tone, lead } = looks[status]
  const anchor = best && anchors[spanKey(best)]
  return (
    <li className="grid gap-1 border-line border-l-2 pl-3">
      <p>
        <Badge tone={tone}>
          <span aria-hidden="true">{shape} </span>
          {word}
        </Badge>{' '}
        {text}
      </p>
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
    </li>
  )
}

const count = (rows: Rows, status: Rows[number]['status']) =>
  rows.filter((row) => row.status === status).length
