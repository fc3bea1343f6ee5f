import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { gateNames } from '../../domain/gates/finding'
import { runGates } from '../../domain/gates/run-gates'
import { inputOf, type LabelledCase, readCases } from '../../domain/gates/testing/read-cases'
import { lensLibrary } from '../demo/content/lenses'
import { printTable } from './print-table'

type Score = { tp: number; fp: number; fn: number; precision: number | null; recall: number | null }
export type GateFigures = { cases: number; exact: number; gates: Record<string, Score>; msPerCase: number }

const developmentSet = new URL('../../domain/gates/testing/lens-cases.jsonl', import.meta.url)

/**
 * Measures all gates on labeled drafts: --cases FILE (the development set without it), --only held-out | rest,
 * --misses to see what went wrong, --json for one JSON line at the end.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string' },
      only: { type: 'string' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const all = readCases(values.cases ?? developmentSet)
  const cases = values.only ? all.filter((one) => one.held_out === (values.only === 'held-out')) : all
  const results = cases.map(check)
  const figures = figuresOf(results)
  if (values.misses) printMisses(results)
  const show = (share: number | null) => (share === null ? '-' : share.toFixed(3))
  printTable([
    ['gate', 'tp', 'fp', 'fn', 'precision', 'recall'],
    ...Object.entries(figures.gates).map(([gate, { tp, fp, fn, precision, recall }]) => [
      gate,
      ...[tp, fp, fn].map(String),
      show(precision),
      show(recall),
    ]),
  ])
  process.stdout.write(
    `\n${figures.cases} cases, ${figures.exact} exact, median ${figures.msPerCase} ms a case\n`,
  )
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}

type Result = { labelled: LabelledCase; fired: string[]; ms: number; whys: string[] }

/** Runs the gates over one labeled draft and measures the time. */
export function check(labelled: LabelledCase): Result {
  const input = inputOf(labelled, lensLibrary.find(({ key }) => key === labelled.lens?.key)?.signalWords)
  const started = performance.now()
  const findings = runGates(input)
  const ms = performance.now() - started
  const whys = findings.map(({ gate, severity, why }) => `${gate} (${severity}): ${why}`)
  return { labelled, fired: [...new Set(findings.map(({ gate }) => gate))].sort(), ms, whys }
}

/** The figures over all results, per gate and together. A share is null where there was nothing to measure. */
export function figuresOf(results: Result[]): GateFigures {
  const gates: Record<string, Score> = {}
  for (const gate of gateNames()) {
    const tally = (fired: boolean, expected: boolean) =>
      results.filter(
        (one) =>
          one.fired.includes(gate) === fired && one.labelled.expect.gates_fired.includes(gate) === expected,
      ).length
    const [tp, fp, fn] = [tally(true, true), tally(true, false), tally(false, true)]
    gates[gate] = { tp, fp, fn, precision: share(tp, tp + fp), recall: share(tp, tp + fn) }
  }
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    cases: results.length,
    exact: results.filter(isExact).length,
    gates,
    msPerCase: Number((times[Math.floor(times.length / 2)] ?? 0).toFixed(2)),
  }
}

const isExact = ({ fired, labelled }: Result) =>
  fired.join() === [...labelled.expect.gates_fired].sort().join()

const share = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)))

function printMisses(results: Result[]): void {
  for (const { labelled, fired, whys } of results.filter((one) => !isExact(one))) {
    const { id, note, draft, expect } = labelled
    process.stdout.write(
      `${id} ${note}\n  ${draft}\n  expected ${expect.gates_fired.join(', ') || 'nothing'}; fired ${fired.join(', ') || 'nothing'}\n`,
    )
    for (const why of whys) process.stdout.write(`    ${why}\n`)
  }
}
