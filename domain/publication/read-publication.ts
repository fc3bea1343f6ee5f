import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { generationAttempts, lensTexts } from '@/db/schema/lenses'
import { shownPassages } from '@/db/schema/reviews'
import { readRevision, type WorkingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import type { FrontText } from '../front-text'
import type { ShownFinding } from '../gates/finding'
import type { Attempt } from '../generation/attempt'
import type { LensText } from '../lenses/lens'
import { type Checked, checkFront } from '../review/check-front'
import { type GateMaterial, gateMaterial, lensFindings } from '../review/material'

/**
 * Everything that a publication compares, records and freezes, read once: what was checked is what is signed, whatever
 * others commit meanwhile.
 */
export type PublicationRead = {
  copy: WorkingCopy
  material: GateMaterial
  checked: Checked
  /** What the gates find in the text of each lens, by its key. */
  lensFindings: ReadonlyMap<string, ShownFinding[]>
  /** Whose screen which text of a lens was on. */
  looks: Pick<typeof shownPassages.$inferSelect, 'lensId' | 'userId' | 'textHash'>[]
  /** Every text that the lenses have had. */
  texts: LensText[]
  /** Every request to a model for this brief. */
  attempts: Attempt[]
  /** The front text that was handed to the desk, or null. */
  submitted: FrontText | null
}

/** Reads it for a brief whose working copy has been read. Every gate runs once. */
export async function readPublication(
  reader: Reader,
  brief: Brief,
  copy: WorkingCopy,
): Promise<PublicationRead> {
  const material = await gateMaterial(reader, brief.id, copy.topicIds)
  const ids = material.lenses.map(({ lens }) => lens.id)
  return {
    copy,
    material,
    checked: checkFront(copy.front, material),
    lensFindings: new Map(material.lenses.map(({ facts: { key } }) => [key, lensFindings(material, key)])),
    looks: await looksAt(reader, ids),
    texts: ids.length ? await reader.select().from(lensTexts).where(inArray(lensTexts.lensId, ids)) : [],
    attempts: await reader
      .select()
      .from(generationAttempts)
      .where(and(eq(generationAttempts.briefId, brief.id), isNull(generationAttempts.benchId))),
    submitted: await submittedFront(reader, brief, copy),
  }
}

const looksAt = (reader: Reader, lensIds: string[]) =>
  reader
    .selectDistinct({
      lensId: shownPassages.lensId,
      userId: shownPassages.userId,
      textHash: shownPassages.textHash,
    })
    .from(shownPassages)
    .where(inArray(shownPassages.lensId, lensIds))

async function submittedFront(reader: Reader, brief: Brief, copy: WorkingCopy): Promise<FrontText | null> {
  if (!brief.submittedAt || brief.submittedRevision === null) return null
  if (brief.submittedRevision === copy.number) return copy.front
  return (await readRevision(reader, brief.id, brief.submittedRevision)).front
}
