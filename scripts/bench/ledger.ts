import { parseArgs } from 'node:util'
import { differenceKinds } from '../../domain/differences/difference'
import { type LabelledPair, readLedgerPairs, rowsOf } from '../../domain/gates/testing/read-ledger-pairs'
import { printTable } from './print-table'

const set = new URL('../../domain/gates/testing/ledger-pairs.jsonl', import.meta.url)

/**
 * Measures the ledger on invented pairs: how many distorted sentences of each kind get a difference, of that kind or
 * of any, and how many true ones do. --pairs FILE, --misses to see what went wrong, --json.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const results = readLedgerPairs(values.pairs ?? set).map(check)
  if (values.misses) printMisses(results)
  const kinds = [...differenceKinds, 'true' as const].flatMap((kind) => figuresOf(kind, results))
  printTable([
    ['kind', 'sentences', 'with a difference', 'of that kind', 'precision of the kind', 'right passage'],
    ...kinds.map(({ kind, pairs, any, same, precision, passage }) => [
      ...[kind, String(pairs), share(any), kind === 'true' ? '-' : share(same)],
      ...[precision === null ? '-' : share(precision), share(passage)],
    ]),
  ])
  if (values.json) process.stdout.write(`${JSON.stringify({ sentences: results.length, kinds })}\n`)
}

type Result = { pair: LabelledPair; kinds: string[]; said: string; found: boolean }

function check(pair: LabelledPair): Result {
  const rows = rowsOf(pair)
  const differences = rows.flatMap((row) => row.differences)
  return {
    pair,
    kinds: differences.map(({ kind }) => kind),
    said: differences.map(({ kind, here, there }) => `${kind}: “${here}” / “${there}”`).join('; '),
    found: rows.some(
      ({ nearest }) =>
        nearest !== null &&
        (pair.passage.includes(nearest.text.trim()) || nearest.text.includes(pair.passage)),
    ),
  }
}

function figuresOf(kind: LabelledPair['kind'], results: Result[]) {
  const own = results.filter(({ pair }) => pair.kind === kind)
  if (own.length === 0) return []
  const said = results.filter(({ kinds }) => kinds.includes(kind))
  const right = said.filter(({ pair }) => pair.kind === kind)
  return [
    {
      kind,
      pairs: own.length,
      any: own.filter(({ kinds }) => kinds.length > 0).length / own.length,
      same: own.filter(({ kinds }) => kinds.includes(kind)).length / own.length,
      precision: said.length === 0 ? null : right.length / said.length,
      passage: own.filter(({ found }) => found).length / own.length,
    },
  ]
}

function printMisses(results: Result[]): void {
  for (const { pair, kinds, said } of results) {
    const right = pair.kind === 'true' ? kinds.length === 0 : kinds.includes(pair.kind)
    if (right) continue
    const verdict = pair.kind === 'true' ? 'FALSE ALARM' : kinds.length > 0 ? 'OTHER KIND' : 'MISSED'
    process.stdout.write(
      `${verdict} ${pair.kind}: ${pair.text}\n  passage: ${pair.passage}\n  wanted: ${pair.here} / ${pair.there}\n  said: ${said}\n`,
    )
  }
}

const share = (value: number) => value.toFixed(2)
