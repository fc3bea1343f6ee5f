import type { Attempt } from '../generation/attempt'
import { attemptFailure } from '../generation/generation'
import type { BenchFigures, BenchText } from '../prompts/prompt'

/** What one version of a comparison made, added up from its attempts and its texts. */
export function sumFigures(version: number, attempts: Attempt[], texts: BenchText[]): BenchFigures {
  const written = texts.filter(({ body }) => body !== '')
  const mean = (of: (text: BenchText) => number) =>
    written.length === 0 ? null : written.reduce((sum, text) => sum + of(text), 0) / written.length
  const count = (severity: string) =>
    mean(({ findings }) => findings.filter((one) => one.severity === severity && !one.acknowledged).length)
  return {
    version,
    asked: attempts.length,
    written: written.length,
    failures: failuresOf(attempts),
    blockersPerLens: count('blocker'),
    warningsPerLens: count('warning'),
    notesPerLens: count('note'),
    words: mean(({ words }) => words),
    longestRun: mean(({ longestRun }) => longestRun),
    copiedShare: mean(({ copiedShare }) => copiedShare),
    hedgedShare: mean(({ hedgedShare }) => hedgedShare),
    tokens: attempts.reduce((sum, attempt) => sum + tokensOf(attempt), 0),
    costMicros: attempts.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0),
    estimated: attempts.filter(({ usageEstimated }) => usageEstimated).length,
    costUnknown: attempts.filter((attempt) => attempt.costMicros === null && tokensOf(attempt) > 0).length,
    medianLatencyMs: median(
      attempts.flatMap(({ state, latencyMs }) => (state === 'done' && latencyMs !== null ? latencyMs : [])),
    ),
  }
}

const tokensOf = ({ tokensInput, tokensCached, tokensOutput }: Attempt) =>
  (tokensInput ?? 0) + (tokensCached ?? 0) + (tokensOutput ?? 0)

function failuresOf(attempts: Attempt[]): Record<string, number> {
  const failures: Record<string, number> = {}
  for (const { failure } of attempts) {
    if (failure === null) continue
    const { class: name } = attemptFailure.parse(failure)
    failures[name] = (failures[name] ?? 0) + 1
  }
  return failures
}

function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
