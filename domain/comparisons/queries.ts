import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { promptDefaults, promptReleases } from '@/db/schema/prompts'
import { users } from '@/db/schema/users'
import { type Actor, demandAdmin } from '../actor'
import { NotFound } from '../errors'
import { keepShipped } from '../prompts/keep-shipped'
import type { BenchCandidate, BenchProgress, BenchResults, ReleaseView } from '../prompts/prompt'
import { currentVersion } from '../prompts/read-current'
import { readVersionBefore } from '../prompts/roll-back'
import { aiConfig } from '../settings/ai-config'
import { listBenchable } from './list-benchable'
import { listBenches } from './list-benches'
import { readBench } from './read-bench'

type PromptsPage = {
  /** The newest first. */
  releases: ReleaseView[]
  /** Where a roll back leads; null when there is nothing to go back to. */
  before: number | null
  benches: BenchProgress[]
  briefs: BenchCandidate[]
  /** Whether a model is set up; without one only briefs with recorded answers can be compared. */
  hasModel: boolean
}

/** The page of prompts. Throws Forbidden for everybody but admins. */
export async function promptsForAdmin(actor: Actor): Promise<PromptsPage> {
  const releases = await releasesForAdmin(actor)
  const [before, benches, briefs, { name }] = await Promise.all([
    readVersionBefore(db),
    listBenches(db),
    listBenchable(db),
    aiConfig(db),
  ])
  return {
    releases,
    before,
    briefs,
    benches: benches.map(({ progress }) => progress),
    hasModel: name !== 'evidence',
  }
}

/** Every release, the newest first. Throws Forbidden for everybody but admins. */
export async function releasesForAdmin(actor: Actor): Promise<ReleaseView[]> {
  demandAdmin(actor)
  await keepShipped({ kind: 'system', job: 'start' }, {})
  const current = await currentVersion(db)
  const [newest] = await db
    .select()
    .from(promptDefaults)
    .orderBy(desc(promptDefaults.createdAt), desc(promptDefaults.id))
    .limit(1)
  const rows = await db
    .select({ release: promptReleases, by: users.name })
    .from(promptReleases)
    .leftJoin(users, eq(users.id, promptReleases.createdBy))
    .orderBy(desc(promptReleases.version))
  return rows.map(({ release: { version, lens, front, note, createdAt }, by }) => {
    const isDefault = version === current
    return {
      version,
      lens,
      front,
      note,
      by,
      isDefault,
      at: createdAt,
      defaultSince: isDefault ? (newest?.createdAt ?? null) : null,
      override: isDefault ? (newest?.override ?? '') : '',
    }
  })
}

/** One comparison, with its results once it has finished. Throws Forbidden or NotFound. */
export async function benchForAdmin(
  actor: Actor,
  id: string,
): Promise<{ progress: BenchProgress; results: BenchResults | null }> {
  demandAdmin(actor)
  const [found] = await listBenches(db, { id })
  if (!found) throw new NotFound('bench')
  const { bench, progress } = found
  return { progress, results: progress.state === 'running' ? null : await readBench(db, bench) }
}
