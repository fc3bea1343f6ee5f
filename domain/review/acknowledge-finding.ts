import type { Transaction } from '@/db/client'
import { acknowledgements } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { demandPerson } from '../actor'
import { workingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { fieldText, frontFields } from '../front-text'
import { type AcknowledgementReason, mayOverrule, type ShownFinding } from '../gates/finding'
import { comparedWith, frontFindings, type GateMaterial, gateMaterial, lensFindings } from './material'
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
 * Answers a finding with a reason that the public record shows as its code. Refuses notes, and
 * blockers that can't be overruled. It holds for this gate, exactly this passage and whatever the passage was
 * compared with: the source texts, and another lens if the finding is about one. It outlives edits elsewhere.
 */
export const acknowledgeFinding = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'overrule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const material = await gateMaterial(tx, brief.id)
  const findings = await findingsAt(tx, brief, input.place, material)
  const finding = findings.find(({ gate, found }) => gate === input.gate && found === input.passage)
  if (!finding) return refused('not_found')
  if (!mayOverrule(finding)) return refused('cannot_overrule')

  const said = {
    reason: acknowledgementReason.parse(input.reason),
    note: note.parse(input.note),
    userId: demandPerson(actor),
    createdAt: now,
  }
  const { briefId, place, gate, passage } = input
  await tx
    .insert(acknowledgements)
    .values({
      briefId,
      place,
      gate,
      passage,
      passageHash: sha256(passage),
      snapshotHash: comparedWith(material, finding),
      ...said,
    })
    .onConflictDoUpdate({
      target: [
        acknowledgements.briefId,
        acknowledgements.place,
        acknowledgements.gate,
        acknowledgements.passageHash,
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

async function findingsAt(
  tx: Transaction,
  brief: Brief,
  place: string,
  material: GateMaterial,
): Promise<ShownFinding[]> {
  if (place === 'front') {
    const { front } = await workingCopy(tx, brief)
    return frontFields.flatMap((field) => frontFindings(material, field, fieldText(front, field)))
  }
  const isThere = material.lenses.some(({ facts }) => facts.key === place)
  return isThere ? lensFindings(material, place) : []
}
