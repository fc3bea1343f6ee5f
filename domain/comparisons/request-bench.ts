import { v7 } from 'uuid'
import { generationAttempts } from '@/db/schema/lenses'
import { promptBenches } from '@/db/schema/prompts'
import { command, done, refused } from '../command'
import { checkBriefBudget } from '../generation/check-budget'
import type { NewJob } from '../jobs/kinds'
import { lockPrompts } from '../prompts/keep-shipped'
import { benchTask } from '../prompts/prompt'
import { promptOf } from '../prompts/read-current'
import { type BenchInput, benchInput } from '../prompts/schema'
import { aiConfig } from '../settings/ai-config'
import { listBenchable } from './list-benchable'

/**
 * Asks for every lens of up to ten stored briefs twice, once in the words of each version. What comes stays with the
 * comparison: no lens gets it. Admins only. Throws NotFound for a version that does not exist.
 */
export const requestBench = command(async (input: BenchInput, { tx, actor, now }) => {
  const { by, audit } = await lockPrompts(tx, actor, now)
  const { versionA, versionB, briefIds } = benchInput.parse(input)
  if (versionA === versionB) return refused('same_version')
  const versions = [await promptOf(tx, versionA), await promptOf(tx, versionB)]
  const chosen = await listBenchable(tx, briefIds)
  if (chosen.length < briefIds.length) return refused('not_usable')
  if (chosen.some(({ recorded }) => !recorded)) {
    if ((await aiConfig(tx)).name === 'evidence') return refused('no_model')
    const stop = await checkBriefBudget(tx, { script: null }, by, now)
    if (stop) return refused('budget', stop)
  }

  const benchId = v7()
  await tx
    .insert(promptBenches)
    .values({ id: benchId, versionA, versionB, briefIds, requestedBy: by, createdAt: now })
  const attempts = chosen.flatMap(({ id: briefId, keys }) =>
    keys.flatMap((key) =>
      versions.map(({ version }) => ({
        id: v7(),
        briefId,
        benchId,
        task: benchTask(benchId, version, key),
        number: 1,
        baseVersion: 0,
        requestedBy: by,
        requestedAt: now,
      })),
    ),
  )
  await tx.insert(generationAttempts).values(attempts)
  const jobs = attempts.map(({ id }): NewJob => ({ kind: 'prompts.bench', payload: { attemptId: id } }))
  const detail = { versionA, versionB, briefs: briefIds.length, requests: attempts.length }
  return done(
    { benchId },
    { jobs, audit: [...audit, { action: 'bench.requested', subject: benchId, detail }] },
  )
})
