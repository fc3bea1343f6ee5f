import type { Reader } from '@/db/client'
import { listBenches } from './list-benches'
import { isWorse } from './prompt'
import { readBench } from './read-bench'

/** What stands against a new default, with the figures that its words need. */
export type Objection = {
  reason: 'worse' | 'no_bench'
  detail: { version: number; current: number; benchId?: string; own?: number | null; theirs?: number | null }
}

/**
 * What speaks against making a version the default, or null: nobody has compared it with the present one to the end,
 * or in the newest such comparison it had more open blockers a lens.
 */
export async function findObjection(
  reader: Reader,
  version: number,
  current: number,
): Promise<Objection | null> {
  const between = await listBenches(reader, { between: [version, current] })
  const newest = between.find(({ progress }) => progress.state === 'finished')
  if (!newest) return { reason: 'no_bench', detail: { version, current } }
  const { figures } = await readBench(reader, newest.bench)
  const [own, theirs] = figures[0].version === version ? figures : [figures[1], figures[0]]
  if (!isWorse(own, theirs)) return null
  return {
    reason: 'worse',
    detail: {
      ...{ version, current, benchId: newest.bench.id },
      ...{ own: own.blockersPerLens, theirs: theirs.blockersPerLens },
    },
  }
}
