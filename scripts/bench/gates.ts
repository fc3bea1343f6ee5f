import { parseArgs } from 'node:util'
import { type GateName, gateNames } from '../../domain/gates/finding'
import { runGates } from '../../domain/gates/run-gates'
import { inputOf, type LabelledCase, readCases } from '../../domain/gates/testing/read-cases'
import { percent, printTable } from './print-table'

type Score = { tp: number; fp: number; fn: number; precision: number | null; recall: number | null }
export type GateScores = {
  cases: number
  /** Cases in which exactly the expected gates fired, among the gates that exist. */
  exact: number
  gates: Record<GateName, Score>
  msPerCase: number
}

/** Measures the gates over labelled drafts in --cases; --json adds one JSON line at the end. */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (!values.cases) {
    process.stdout.write('Say where the cases are: npm run bench -- gates --cases FILE [--json]\n')
    process.exitCode = 2
    return
  }
  const results = judge(readCases(values.cases))
  const wrong = results.cases.filter(({ fired, expected }) => fired.join() !== expected.join())
  printTable([
    ['case', 'fired', 'expected', 'found'],
    ...wrong.map(({ id, fired, expected, found }) => [id, fired.join(' '), expected.join(' '), found]),
  ])
  const scores = scoresOf(results)
  process.stdout.write('\n')
  printTable([
    ['gate', 'tp', 'fp', 'fn', 'precision', 'recall'],
    ...gateNames.map((name) => {
      const { tp, fp, fn, precision, recall } = scores.gates[name]
      return [name, `${tp}`, `${fp}`, `${fn}`, percent(precision), percent(recall)]
    }),
  ])
  process.stdout.write(
    `\n${scores.cases} cases, ${scores.exact} exactly as labelled, ${scores.msPerCase} ms a case\n`,
  )
  if (values.json) process.stdout.write(`${JSON.stringify(scores)}\n`)
}

type Judged = { id: string; fired: GateName[]; expected: GateName[]; found: string }

function judge(cases: LabelledCase[]): { cases: Judged[]; milliseconds: number } {
  const started = performance.now()
  const findings = cases.map((one) => runGates(inputOf(one)))
  const milliseconds = performance.now() - started
  return {
    milliseconds,
    cases: cases.map(({ id, expect }, index) => {
      const found = findings[index] ?? []
      return {
        id,
        fired: gateNames.filter((name) => found.some(({ gate }) => gate === name)),
        expected: gateNames.filter((name) => expect.gates_fired.includes(name)),
        found: found.map((one) => one.found).join(', '),
      }
    }),
  }
}

function scoresOf({ cases, milliseconds }: { cases: Judged[]; milliseconds: number }): GateScores {
  const score = (name: GateName): Score => {
    const count = (fired: boolean, expected: boolean) =>
      cases.filter((one) => one.fired.includes(name) === fired && one.expected.includes(name) === expected)
        .length
    const [tp, fp, fn] = [count(true, true), count(true, false), count(false, true)]
    return { tp, fp, fn, precision: tp + fp ? tp / (tp + fp) : null, recall: tp + fn ? tp / (tp + fn) : null }
  }
  return {
    cases: cases.length,
    exact: cases.filter(({ fired, expected }) => fired.join() === expected.join()).length,
    gates: { unsupported_number: score('unsupported_number') },
    msPerCase: Math.round((milliseconds / Math.max(cases.length, 1)) * 1_000) / 1_000,
  }
}
