import { and, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefLenses, lensDefinitions } from '@/db/schema/lenses'
import { readMaterial } from '../briefs/read-material'
import { buildLensPrompt } from '../generation/build-lens-prompt'
import type { LensDraft } from '../generation/generation'
import { runAttempt } from '../generation/run-attempt'
import type { LensDefinition } from '../library/definition'
import { readBenchTask } from '../prompts/prompt'
import { promptOf } from '../prompts/read-current'

/** Does the job of one request of a comparison. The text stays with its attempt and goes into no lens. */
export const runBench = ({ attemptId }: { attemptId: string }): Promise<void> =>
  runAttempt<LensDraft>(attemptId, {
    job: 'prompts.bench',
    prepare: async (tx, { briefId, task }, { lensSeconds }) => {
      const { version, key } = readBenchTask(task)
      const material = await readMaterial(tx, briefId)
      const definition = await pinnedDefinition(tx, briefId, key)
      if (!material || !definition) return null
      const wish = { definition, instruction: '', timeoutMs: lensSeconds * 1_000 }
      return buildLensPrompt(material, await promptOf(tx, version), wish)
    },
    keep: async (_tx, _draft, { attempt }) => ({
      action: 'bench.answered',
      subject: attempt.benchId ?? attempt.id,
      detail: { task: attempt.task, attemptId: attempt.id },
    }),
  })

async function pinnedDefinition(
  reader: Reader,
  briefId: string,
  key: string,
): Promise<LensDefinition | null> {
  const [row] = await reader
    .select({ definition: lensDefinitions })
    .from(briefLenses)
    .innerJoin(lensDefinitions, eq(lensDefinitions.id, briefLenses.definitionId))
    .where(and(eq(briefLenses.briefId, briefId), eq(briefLenses.key, key)))
  return row?.definition ?? null
}
