import type { promptBenches } from '@/db/schema/prompts'
import type { ShownFinding } from '../gates/finding'
import type { PromptWording } from './wording'

export type PromptBench = typeof promptBenches.$inferSelect

/** The version that briefs are drafted with while nobody has chosen another one. */
export const firstVersion = 1

/**
 * The version to roll back to, or null when the current one is the first. Returning to an earlier version drops the one
 * that was left, so rolling back again goes further back and never forward.
 */
export function versionBefore(defaultsInOrder: number[]): number | null {
  const line = [firstVersion]
  for (const version of defaultsInOrder) {
    if (line.at(-2) === version) line.pop()
    else if (line.at(-1) !== version) line.push(version)
  }
  return line.at(-2) ?? null
}

/** A release as the page of prompts lists it. */
export type ReleaseView = PromptWording & {
  note: string
  /** Null for the wording that came with the program. */
  by: string | null
  at: Date | null
  /** Since when it is the default; null when it is not, or was from the start. */
  defaultSince: Date | null
  isDefault: boolean
  /** Why it became the default despite an unfavorable comparison, or without one. */
  override: string
}

/** The progress of a comparison. `cancelled` even if part of it had been done. */
type BenchState = 'running' | 'finished' | 'cancelled'

export type BenchProgress = {
  id: string
  versionA: number
  versionB: number
  briefs: number
  requestedBy: string
  at: Date
  state: BenchState
  done: number
  all: number
}

/** What one version made of the briefs of a comparison. Means are over written lenses, null when there is none. */
export type BenchFigures = {
  version: number
  asked: number
  written: number
  failures: Record<string, number>
  blockersPerLens: number | null
  warningsPerLens: number | null
  notesPerLens: number | null
  words: number | null
  /** Words in a row that are a source's own, and the share of runs of eight words that are. */
  longestRun: number | null
  copiedShare: number | null
  hedgedShare: number | null
  tokens: number
  /** Millionths of a US dollar, of the requests whose price is known. */
  costMicros: number
  /** Requests whose tokens, and with them the cost, are estimated. */
  estimated: number
  costUnknown: number
  medianLatencyMs: number | null
}

/** What one version wrote for one lens, with what the gates say about it; `problem` when it wrote nothing. */
export type BenchText = {
  version: number
  body: string
  findings: ShownFinding[]
  problem: string | null
  words: number
  longestRun: number
  copiedShare: number
  hedgedShare: number
}

/** A brief that versions can be compared over. */
export type BenchCandidate = { id: string; title: string; keys: string[]; recorded: boolean }

type BenchLens = { key: string; name: string; a: BenchText; b: BenchText }

export type BenchBrief = {
  id: string
  title: string
  /** No model was asked: its answers were recorded, and are the same for every wording. */
  recorded: boolean
  /** The sources are not those that the texts were written from. */
  sourcesChanged: boolean
  lenses: BenchLens[]
}

export type BenchResults = { figures: [BenchFigures, BenchFigures]; briefs: BenchBrief[] }

/** Whether a version has more open blockers per lens than the other one. A version that wrote nothing is worse. */
export const isWorse = (version: BenchFigures, than: BenchFigures) =>
  version.blockersPerLens === null || version.blockersPerLens > (than.blockersPerLens ?? 0)

/** The task of one request of a comparison, as its attempt keeps it. */
export const benchTask = (benchId: string, version: number, key: string) =>
  `bench:${benchId}:${version}:${key}`

/** What such a task asks for. Throws for any other task. */
export function readBenchTask(task: string): { version: number; key: string } {
  const [, version, key] = /^bench:[^:]+:(\d+):(.+)$/.exec(task) ?? []
  if (version === undefined || key === undefined) throw new Error(`${task} is no task of a comparison`)
  return { version: Number(version), key }
}
