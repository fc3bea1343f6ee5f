import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sourceSnapshots } from '@/db/schema/sources'
import { readPlainText } from '@/lib/extract/read-plain-text'
import { newsroomLanguage } from '../gates/not-checked'
import { buildTranslationPrompt, sourceOfTask } from '../generation/build-translation-prompt'
import type { Keep } from '../generation/finish-attempt'
import { runAttempt } from '../generation/run-attempt'
import { insertTranslation } from '../sources/insert-source'
import { keepReading } from '../sources/keep-reading'
import { sourceViews } from '../sources/queries'
import { appendSourceRevision } from './append-source-revision'
import { publicState } from './brief'

type Draft = { paragraphs: string[] }

const job = 'sources.translate'

/**
 * Does the job of one requested translation. It is kept as a snapshot that names its request. One that comes when the
 * source has another text or a translation already, or when the brief takes no changes, stays with the request alone.
 */
export async function translateSource({ attemptId }: { attemptId: string }): Promise<void> {
  await runAttempt<Draft>(attemptId, {
    job,
    prepare: async (tx, { briefId, task }, { frontSeconds }) => {
      const source = (await sourceViews(tx, briefId)).find(({ id }) => id === sourceOfTask(task))
      if (!source?.snapshot) return null
      const { id, url, snapshot } = source
      return buildTranslationPrompt({ sourceId: id, url, snapshot, timeoutMs: frontSeconds * 1_000 })
    },
    keep: keepTranslation,
  })
  const [kept] = await db
    .select({ text: sourceSnapshots.text })
    .from(sourceSnapshots)
    .where(eq(sourceSnapshots.attemptId, attemptId))
  if (kept) await keepReading(kept.text)
}

const keepTranslation: Keep<Draft> = async (tx, { paragraphs }, { attempt, brief, now }) => {
  const sourceId = sourceOfTask(attempt.task)
  const line = { subject: sourceId, briefId: brief.id }
  const source = (await sourceViews(tx, brief.id)).find(({ id }) => id === sourceId)
  const original = source?.snapshot
  const closed = brief.workingState === 'scheduled' || publicState(brief) === 'withdrawn'
  const changed = !original || !attempt.snapshotHashes.includes(original.hash)
  if (!source || changed || closed || source.translation) {
    return { action: 'source.translation_unused', ...line, detail: { attemptId: attempt.id } }
  }
  const { text, removed } = readPlainText(paragraphs.join('\n\n'))
  const translation = { ofId: original.id, attemptId: attempt.id, text, removed, url: source.url, now }
  const snapshotId = await insertTranslation(tx, sourceId, { ...translation, language: newsroomLanguage })
  const revision = await appendSourceRevision(tx, brief, { actor: { kind: 'system', job }, now })
  return { action: 'source.translated', ...line, detail: { revision, snapshotId, attemptId: attempt.id } }
}
