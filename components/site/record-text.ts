import { gateTable } from '@/domain/gates/gates'
import { dayInWords, disclosureOf, editedShare, reviewedOn } from '@/domain/stories/disclosure'
import type { TextProvenance } from '@/domain/stories/story'

/** What is on record for one text, in sentences. */
export function accountOf(record: TextProvenance): string {
  const { line, notes } = disclosureOf(record)
  const reviewed = reviewedOn(record)
  const by = [record.model, record.provider && `(${record.provider})`].filter(Boolean).join(' ')
  return [
    line,
    record.origin === 'model' && by && `Drafted by ${by}`,
    record.origin !== 'person' && record.promptVersion !== null && `Prompt version ${record.promptVersion}`,
    record.origin !== 'person' && changed(record.changedShare),
    reviewed && `Reviewed on ${dayInWords(reviewed)}`,
    record.acknowledged.length > 0 && `An editor overruled: ${record.acknowledged.map(overruled).join('; ')}`,
    ...notes,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

/** The plain name of a check, or its code when this version no longer knows it. */
export function gateTitle(gate: string): string {
  const known = Object.entries(gateTable).find(([name]) => name === gate)
  return known ? `“${known[1].title}”` : gate.replaceAll('_', ' ')
}

const overruled = ({ gate, reason }: { gate: string; reason: string }) =>
  `${gateTitle(gate)} (${reason.replaceAll('_', ' ')})`

/** In the steps that the reader's line uses; an exact figure would promise too much. */
function changed(share: number): string {
  if (share === 0) return 'No word of it was changed'
  return share < editedShare
    ? 'Fewer than a tenth of its words were changed by a person'
    : 'A tenth of its words or more were changed by a person'
}
