import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { acknowledgements, briefLenses, lensTexts } from '@/db/schema/lenses'
import { workingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { fieldText, frontFields } from '../briefs/front-text'
import { lockBrief } from '../briefs/lock-brief'
import { isOpenFor } from '../briefs/policy'
import { command, done, refused } from '../command'
import { overrulableGates } from '../gates/finding'
import { gateMaterial, shownFindings } from '../gates/queries'
import { demandPerson } from './demand-person'
import type { AcknowledgementReason } from './lens'
import { acknowledgementReason, note } from './schema'

type Input = {
  briefId: string
  /** A lens key, or `front`. */
  place: string
  gate: string
  passage: string
  reason: AcknowledgementReason
  note: string
}

/**
 * Overrules a finding with a reason that the public record shows as its code. It holds for this gate, exactly
 * this passage and the source texts as they are now, and outlives edits elsewhere in the text.
 */
export const acknowledgeFinding = command(async (input: Input, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'overrule', input.briefId)
  if (!isOpenFor(actor, 'overrule', brief)) return refused('not_now')
  const material = await gateMaterial(tx, brief.id)
  const finding = (await textsAt(tx, brief, input.place))
    .flatMap((text) => shownFindings(material, input.place, text))
    .find(({ gate, found }) => gate === input.gate && found === input.passage)
  if (!finding) return refused('not_found')
  if (!overrulableGates.includes(finding.gate)) return refused('cannot_overrule')

  const said = {
    reason: acknowledgementReason.parse(input.reason),
    note: note.parse(input.note),
    userId: demandPerson(actor),
    createdAt: now,
  }
  const { briefId, place, gate, passage } = input
  await tx
    .insert(acknowledgements)
    .values({ briefId, place, gate, passage, snapshotHash: material.snapshotHash, ...said })
    .onConflictDoUpdate({
      target: [
        acknowledgements.briefId,
        acknowledgements.place,
        acknowledgements.gate,
        acknowledgements.passage,
        acknowledgements.snapshotHash,
      ],
      set: said,
    })
  return done(undefined, {
    audit: {
      action: 'finding.overruled',
      subject: brief.id,
      briefId: brief.id,
      detail: { place, gate, reason: said.reason },
    },
  })
})

async function textsAt(tx: Transaction, brief: Brief, place: string): Promise<string[]> {
  if (place === 'front') {
    const { front } = await workingCopy(tx, brief)
    return frontFields.map((field) => fieldText(front, field))
  }
  const rows = await tx
    .select({ body: lensTexts.body })
    .from(briefLenses)
    .innerJoin(lensTexts, eq(lensTexts.id, briefLenses.textId))
    .where(and(eq(briefLenses.briefId, brief.id), eq(briefLenses.key, place)))
  return rows.map(({ body }) => body)
}
