import { parseArgs } from 'node:util'
import { longestDraft, runGates } from '../../domain/gates/run-gates'
import { aLens } from '../../domain/gates/testing/a-lens'
import { type HostileText, hostileTexts } from '../../domain/gates/testing/hostile-texts'
import { sourceOf, textReaders } from '../../domain/gates/testing/text-readers'
import { printTable } from './print-table'

const aDraft = 'The port may raise its fees for families in May.'

/**
 * CPU time of everything that reads a text, in milliseconds, over every kind of hostile text: --length CHARACTERS
 * (200,000 without it), and of all gates for a hostile draft at their limit, alone and beside such a source.
 * --json for one JSON line at the end.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { length: { type: 'string', default: '200000' }, json: { type: 'boolean', default: false } },
  })
  const texts = hostileTexts(Number(values.length))
  const drafts = hostileTexts(longestDraft)
  const rows = [
    ...Object.entries(textReaders).map(([name, read]) => slowest(name, texts, read, 1_000)),
    slowest('all gates, the draft alone', drafts, (text) => runGates(aLens(text)), 200),
    slowest('all gates, beside a source of its kind', texts, gatesBeside, 200, (text) =>
      runGates(aLens(aDraft, sourceOf(text))),
    ),
  ]
  printTable([
    ['what reads', 'median ms', 'slowest ms', 'its text', 'limit'],
    ...rows.map(({ name, median, ms, text, limit }) => [
      name,
      ...[median, ms].map((value) => value.toFixed(0)),
      text,
      `${limit}${ms > limit ? ' MISSED' : ''}`,
    ]),
  ])
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
}

const gatesBeside = (text: string) => runGates(aLens(text.slice(0, longestDraft), sourceOf(text)))

/** The better of two readings of each text: other load on the machine isn't the reader's fault. */
function slowest(
  name: string,
  texts: HostileText[],
  read: (text: string) => unknown,
  limit: number,
  before: (text: string) => unknown = () => {},
) {
  const measured = texts.map(({ name: text, text: whole }) => {
    before(whole)
    const first = cpuOf(() => read(whole))
    return {
      text,
      ms:
        first > limit
          ? Math.min(
              first,
              cpuOf(() => read(`x ${whole}`)),
            )
          : first,
    }
  })
  measured.sort((a, b) => a.ms - b.ms)
  const { text = '', ms = 0 } = measured.at(-1) ?? {}
  return { name, median: measured[measured.length >> 1]?.ms ?? 0, ms, text, limit }
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
