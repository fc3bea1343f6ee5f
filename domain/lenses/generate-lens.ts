import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { briefLenses, lensTexts } from '@/db/schema/lenses'
import { publicState } from '../briefs/brief'
import { readMaterial } from '../briefs/read-material'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { buildLensPrompt } from '../generation/build-lens-prompt'
import type { Keep } from '../generation/finish-attempt'
import type { LensDraft } from '../generation/generation'
import { wholeSentences } from '../generation/read-partial'
import { runAttempt } from '../generation/run-attempt'
import { currentPrompt } from '../prompts/read-current'
import { cleanLine } from '../text'
import { type BriefLens, stateAfter } from './lens'
import { readLens } from './open-lens'
import { writeLens } from './write-lens'

/**
 * Does the job of one requested lens. The text goes into a lens that is empty or rejected and has not changed
 * since the request. In any other lens it becomes a candidate and the current text stays; so does a text requested
 * while the lens had one.
 */
export const generateLens = ({ attemptId }: { attemptId: string }): Promise<void> =>
  runAttempt<LensDraft>(attemptId, {
    job: 'lenses.generate',
    prepare: async (tx, { briefId, lensId, instruction }, { lensSeconds }) => {
      const material = await readMaterial(tx, briefId)
      if (!material || lensId === null) return null
      const { definition } = await readLens(tx, lensId)
      return buildLensPrompt(material, await currentPrompt(tx), {
        definition,
        instruction,
        timeoutMs: lensSeconds * 1_000,
      })
    },
    keep: keepLens,
    arriving: wholeSentences,
  })

const keepLens: Keep<LensDraft> = async (tx, draft, { attempt, brief, now, origin }) => {
  const line = { subject: attempt.lensId ?? attempt.id, briefId: brief.id }
  const detail = { task: attempt.task, attemptId: attempt.id, number: attempt.number }
  if (attempt.lensId === null) return { action: 'lens.result_unused', ...line, detail }
  const { lens } = await readLens(tx, attempt.lensId)
  const sentences = draft.sentences.map((sentence) => ({ ...sentence, text: cleanLine.parse(sentence.text) }))
  const textId = v7()
  await tx.insert(lensTexts).values({
    id: textId,
    lensId: lens.id,
    body: sentences.map(({ text }) => text).join(' '),
    origin,
    attemptId: attempt.id,
    sentences,
    createdAt: now,
  })
  const closed = brief.workingState === 'scheduled' || publicState(brief) === 'withdrawn'
  const fits = !closed && !attempt.beside && lens.version === attempt.baseVersion
  if (fits && stateAfter('fill', lens)) {
    await writeLens(tx, lens, { state: 'proposed' }, { textId })
    await reopenWhenDone(tx, brief, now)
    return { action: 'lens.proposed', ...line, detail }
  }
  await keepCandidate(tx, lens, textId)
  return { action: 'lens.candidate_arrived', ...line, detail }
}

/** A candidate next to the text doesn't change the lens: its version stays, and nobody's writing becomes stale. */
async function keepCandidate(tx: Transaction, lens: BriefLens, candidateId: string): Promise<void> {
  await tx.update(briefLenses).set({ candidateId }).where(eq(briefLenses.id, lens.id))
}
