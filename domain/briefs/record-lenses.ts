import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '@/db/client'
import { briefLenses, generationAttempts, lensDefinitions, lensTexts } from '@/db/schema/lenses'
import { changedShare } from '@/lib/text/changed-share'
import { notChecked } from '../gates/not-checked'
import { type GateMaterial, gateMaterial, lensFindings } from '../gates/queries'
import { lensLedger } from '../gates/review-notes'
import { lensHash } from '../lenses/approval'
import type { Attempt, BriefLens, LensDefinition, LensText } from '../lenses/lens'
import type { StoryLens, TextRecord } from '../stories/story'
import type { Publication } from './freeze-story'

/** The decided lenses as readers see them, each with what is on record for its text. */
export async function recordLenses(reader: Reader, publication: Publication): Promise<StoryLens[]> {
  const { brief } = publication
  const rows = await reader
    .select({ lens: briefLenses, definition: lensDefinitions })
    .from(briefLenses)
    .innerJoin(lensDefinitions, eq(briefLenses.definitionId, lensDefinitions.id))
    .where(eq(briefLenses.briefId, brief.id))
    .orderBy(asc(briefLenses.position))
  const texts = rows.length
    ? await reader
        .select()
        .from(lensTexts)
        .where(
          inArray(
            lensTexts.lensId,
            rows.map(({ lens }) => lens.id),
          ),
        )
    : []
  const attempts = await reader
    .select()
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, brief.id), isNull(generationAttempts.benchId)))
  const material = await gateMaterial(reader, brief.id)
  const unchecked = notChecked(material)

  return rows.flatMap(({ lens, definition }): StoryLens[] => {
    if (lens.state === 'omitted') return [omitted(lens, definition)]
    const text = texts.find((one) => one.id === lens.textId)
    if (lens.state !== 'approved' || !text || !lens.decidedAt) return []
    demandApproval(lens, definition, text)
    const acknowledged = [
      ...lensFindings(material, lens.key).flatMap((finding) =>
        finding.acknowledged ? [{ gate: finding.gate, reason: finding.acknowledged.reason }] : [],
      ),
      ...ledgerCodes(material, lens.key, text.body),
    ]
    const origin = ancestor(texts, text)
    const attempt = attempts.find((one) => one.id === origin.attemptId)
    const record = textRecord(publication, lens, text, origin, attempt)
    return [
      {
        ...shown(lens, definition, text, lens.decidedAt),
        inferences: inferencesIn(origin, text.body),
        record: { ...record, notChecked: unchecked, acknowledged },
      },
    ]
  })
}

/** What editors said of sentences in the ledger, as codes: the reason and the name stay in the newsroom. */
const ledgerCodes = (material: GateMaterial, key: string, body: string) =>
  lensLedger(material, key, body).flatMap(({ overruled }) =>
    overruled ? [{ gate: 'claim_ledger', reason: 'overruled' }] : [],
  )

/** Nothing is frozen that was not approved word for word. Reaching this is a bug: every change clears the approval. */
function demandApproval(lens: BriefLens, definition: LensDefinition, text: LensText): void {
  if (lens.approvedHash !== lensHash({ ...definition, body: text.body })) {
    throw new Error(`lens ${lens.id} is approved for another text`)
  }
}

const omitted = (lens: BriefLens, definition: LensDefinition): StoryLens => ({
  key: lens.key,
  name: definition.name,
  frame: definition.frame,
  disclaimer: '',
  state: 'omitted',
  reason: lens.omitReason ?? '',
  decidedAt: (lens.decidedAt ?? lens.createdAt).toISOString(),
  body: '',
  record: null,
})

const shown = (lens: BriefLens, definition: LensDefinition, text: LensText, decidedAt: Date) => ({
  key: lens.key,
  name: definition.name,
  frame: definition.frame,
  disclaimer: definition.disclaimer,
  state: 'shown' as const,
  reason: '',
  decidedAt: decidedAt.toISOString(),
  body: text.body,
})

/** The sentences that were proposed as inference and stand in the approved text word for word. */
function inferencesIn(proposed: LensText, body: string): string[] {
  return proposedSentences
    .parse(proposed.sentences ?? [])
    .flatMap(({ kind, text }) => (kind === 'inference' && body.includes(text) ? [text] : []))
}

const proposedSentences = z.array(z.object({ text: z.string(), kind: z.enum(['reported', 'inference']) }))

/** An edit of a model's text stays an edit of a model's text, however many hands it went through. */
function ancestor(texts: LensText[], text: LensText): LensText {
  let oldest = text
  while (oldest.origin === 'person' && oldest.basedOnId) {
    const before = texts.find((one) => one.id === oldest.basedOnId)
    if (!before) break
    oldest = before
  }
  return oldest.origin === 'person' ? text : oldest
}

function textRecord(
  { brief, fourEyes }: Publication,
  lens: BriefLens,
  text: LensText,
  origin: LensText,
  attempt: Attempt | undefined,
): Omit<TextRecord, 'notChecked' | 'acknowledged'> {
  const wroteIt = origin.origin === 'person' && text.authorId === lens.decidedBy
  return {
    origin: origin.origin,
    changedShare: origin.origin === 'person' ? 1 : changedShare(origin.body, text.body),
    reviewedAt: (lens.decidedAt ?? lens.createdAt).toISOString(),
    reviewedBySecondPerson: fourEyes && lens.decidedBy !== brief.authorId && !wroteIt,
    model: attempt?.model ?? null,
    provider: attempt?.provider ?? null,
    promptVersion: attempt?.promptVersion ?? null,
    generatedAt: attempt?.finishedAt?.toISOString() ?? null,
  }
}
