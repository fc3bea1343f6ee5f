import { and, count, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { promptBenches } from '@/db/schema/prompts'
import { users } from '@/db/schema/users'
import type { BenchProgress, PromptBench } from '../prompts/prompt'

export type ListedBench = { bench: PromptBench; progress: BenchProgress }

const most = 50

type Wanted = { id: string } | { between: [number, number] }

/** The newest comparisons first, each with its progress: of all, by its id, or between two versions. */
export async function listBenches(reader: Reader, wanted?: Wanted): Promise<ListedBench[]> {
  const rows = await reader
    .select({ bench: promptBenches, by: users.name })
    .from(promptBenches)
    .innerJoin(users, eq(users.id, promptBenches.requestedBy))
    .where(wanted && matching(wanted))
    .orderBy(desc(promptBenches.createdAt), desc(promptBenches.id))
    .limit(most)
  const counts = await countsOf(
    reader,
    rows.map(({ bench }) => bench.id),
  )
  return rows.map(({ bench, by }) => ({ bench, progress: progressOf(bench, by, counts) }))
}

function matching(wanted: Wanted): SQL | undefined {
  if ('id' in wanted) return eq(promptBenches.id, wanted.id)
  const { versionA, versionB } = promptBenches
  const [one, other] = wanted.between
  return or(and(eq(versionA, one), eq(versionB, other)), and(eq(versionA, other), eq(versionB, one)))
}

type Count = { benchId: string | null; state: string; attempts: number }

async function countsOf(reader: Reader, ids: string[]): Promise<Count[]> {
  if (ids.length === 0) return []
  return reader
    .select({ benchId: generationAttempts.benchId, state: generationAttempts.state, attempts: count() })
    .from(generationAttempts)
    .where(inArray(generationAttempts.benchId, ids))
    .groupBy(generationAttempts.benchId, generationAttempts.state)
}

function progressOf(bench: PromptBench, requestedBy: string, counts: Count[]): BenchProgress {
  const { id, versionA, versionB, briefIds, createdAt } = bench
  const own = counts.filter(({ benchId }) => benchId === id)
  const sum = (...states: string[]) =>
    own.filter(({ state }) => states.includes(state)).reduce((all, { attempts }) => all + attempts, 0)
  const open = sum('queued', 'running')
  return {
    id,
    versionA,
    versionB,
    requestedBy,
    briefs: briefIds.length,
    at: createdAt,
    state: open > 0 ? 'running' : sum('cancelled') > 0 ? 'cancelled' : 'finished',
    done: sum('done', 'failed'),
    all: sum('done', 'failed', 'cancelled') + open,
  }
}
