import type { Reader } from '@/db/client'
import { isWorse, type PromptBench } from '../prompts/prompt'
import { listBenches } from './list-benches'
import { readBench } from './read-bench'

/** The objection to a new default, with the figures that its words need. */
export type Objection = {
  reason: 'worse' | 'no_bench'
  detail: { version: number; current: number; benchId?: string; own?: number | null; theirs?: number | null }
}

/**
 * The objection to making a version the default, or null. Either nobody has finished comparing it with the current one,
 * or it had more open blockers per lens in the newest such comparison. Recorded answers are the same for every wording
 * and don't count.
 */
export async function findObjection(
  reader: Reader,
  version: number,
  current: number,
): Promise<Objection | null> {
  const between = await listBenches(reader, { between: [version, current] })
  const ended = between.filter(({ progress }) => progress.state === 'finished').map(({ bench }) => bench)
  const newest = await newestOfModel(reader, ended)
  if (!newest) return { reason: 'no_bench', detail: { version, current } }
  const { bench, figures } = newest
  const [own, theirs] = figures[0].version === version ? figures : [figures[1], figures[0]]
  if (!isWorse(own, theirs)) return null
  return {
    reason: 'worse',
    detail: {
      version,
      current,
      benchId: bench.id,
      own: own.blockersPerLens,
      theirs: theirs.blockersPerLens,
    },
  }
}

/** The newest of these comparisons, newest first, in which a model answered. */
async function newestOfModel(reader: Reader, benches: PromptBench[]) {
  for (const bench of benches) {
    const { figures, briefs } = await readBench(reader, bench)
    if (briefs.some(({ recorded }) => !recorded)) return { bench, figures }
  }
  return null
}
