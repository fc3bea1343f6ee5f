import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefRevisions, briefs } from '@/db/schema/briefs'
import { generationAttempts } from '@/db/schema/lenses'
import { balance } from '../gates/balance'
import { overlapFigures } from '../gates/verbatim-overlap'
import type { Attempt } from '../generation/attempt'
import { attemptFailure, lensDraft } from '../generation/generation'
import {
  type BenchBrief,
  type BenchResults,
  type BenchText,
  benchTask,
  type PromptBench,
  readBenchTask,
} from '../prompts/prompt'
import { type GateMaterial, gateMaterial, lensFindings } from '../review/material'
import { cleanLine } from '../text'
import { notAskedYet } from '../words/prompts'
import { sumFigures } from './sum-figures'

/** What came of a comparison, worked out from its attempts with the sources as they are now. */
export async function readBench(reader: Reader, bench: PromptBench): Promise<BenchResults> {
  const attempts = await reader
    .select()
    .from(generationAttempts)
    .where(eq(generationAttempts.benchId, bench.id))
  const titles = await titlesOf(reader, bench.briefIds)
  const compared: BenchBrief[] = []
  for (const id of bench.briefIds) {
    const own = attempts.filter(({ briefId }) => briefId === id)
    const material = await gateMaterial(reader, id)
    compared.push({ ...compare(bench, material, own), id, title: titles.get(id) || 'Untitled brief' })
  }
  const figures = (version: number, side: 'a' | 'b') =>
    sumFigures(
      version,
      attempts.filter(({ task }) => readBenchTask(task).version === version),
      compared.flatMap(({ lenses }) => lenses.map((lens) => lens[side])),
    )
  return { figures: [figures(bench.versionA, 'a'), figures(bench.versionB, 'b')], briefs: compared }
}

function compare(
  bench: PromptBench,
  material: GateMaterial,
  attempts: Attempt[],
): Omit<BenchBrief, 'id' | 'title'> {
  const a = textsOf(bench, bench.versionA, material, attempts)
  const b = textsOf(bench, bench.versionB, material, attempts)
  const now = new Set([...material.references, ...(material.originals ?? [])].map(({ hash }) => hash))
  return {
    recorded: attempts.some(({ provider }) => provider === 'scripted'),
    sourcesChanged: attempts.some(({ snapshotHashes }) => snapshotHashes.some((hash) => !now.has(hash))),
    lenses: material.lenses.flatMap(({ facts: { key, name } }) => {
      const [one, other] = [a.get(key), b.get(key)]
      return one && other ? [{ key, name, a: one, b: other }] : []
    }),
  }
}

/** What a version wrote for a brief, by lens key; each text is checked alongside the others of its version. */
function textsOf(
  bench: PromptBench,
  version: number,
  material: GateMaterial,
  attempts: Attempt[],
): Map<string, BenchText> {
  const attemptFor = (key: string) => attempts.find(({ task }) => task === benchTask(bench.id, version, key))
  const lenses = material.lenses.map((lens) => ({
    ...lens,
    state: 'proposed' as const,
    text: bodyOf(attemptFor(lens.facts.key)),
  }))
  const { references, language } = material
  const figures = balance({
    lenses: lenses.map(({ facts, text }) => ({ ...facts, text })),
    references,
    language,
  })
  const texts = new Map<string, BenchText>()
  for (const {
    facts: { key },
    text: body,
  } of lenses) {
    const attempt = attemptFor(key)
    if (!attempt) continue
    const { words = 0, hedgedShare = null } = figures.lenses.find((one) => one.key === key) ?? {}
    texts.set(key, {
      version,
      body,
      words,
      hedgedShare: hedgedShare ?? 0,
      problem: problemOf(attempt),
      findings: lensFindings({ ...material, lenses }, key),
      ...overlapFigures({ text: body, references, language }),
    })
  }
  return texts
}

function bodyOf(attempt: Attempt | undefined): string {
  const draft = lensDraft.safeParse(attempt?.output)
  if (!draft.success) return ''
  return draft.data.sentences.map(({ text }) => cleanLine.parse(text)).join(' ')
}

function problemOf({ state, failure }: Attempt): string | null {
  if (state === 'done') return null
  if (failure === null) return notAskedYet
  return attemptFailure.parse(failure).words
}

/** The headlines of briefs as they are now; a brief is never without a row, but may be without a headline. */
async function titlesOf(reader: Reader, ids: string[]): Promise<Map<string, string | null>> {
  const rows = await reader
    .select({ id: briefs.id, headline: sql<string | null>`${briefRevisions.front} ->> 'headline'` })
    .from(briefs)
    .leftJoin(
      briefRevisions,
      and(eq(briefRevisions.briefId, briefs.id), eq(briefRevisions.number, briefs.revision)),
    )
    .where(inArray(briefs.id, ids))
  return new Map(rows.map(({ id, headline }) => [id, headline]))
}
