import { wordsOf } from '@/lib/text/changed-share'
import type { ShownLedgerRow } from '../gates/ledger'
import type { GateMaterial } from '../review/material'
import { limitExcerpts, type Passage } from '../stories/limit-excerpts'
import type { SupportedSentence } from '../stories/story'

/** The rows of a lens's ledger, with the sentences that were proposed as inference. */
export type JudgedLens = { rows: ShownLedgerRow[]; proposedInferences: string[] }

/**
 * What readers are shown of the ledgers of a story, lens by lens. `places` says which of the story's sources a text
 * belongs to. Undefined for a lens that could not be compared.
 */
export function accountOfSupport(
  lenses: JudgedLens[],
  { references }: Pick<GateMaterial, 'references'>,
  places: ReadonlyMap<string, number>,
): (SupportedSentence[] | undefined)[] {
  const sourceWords: number[] = Array.from({ length: Math.max(0, ...places.values()) + 1 }, () => 0)
  for (const { snapshotId, text } of references) {
    const place = places.get(snapshotId)
    if (place !== undefined) sourceWords[place] = wordsOf(text).length
  }
  const judged = lenses.map((lens) => lens.rows.map((row) => judge(row, lens.proposedInferences, places)))
  const excerpts = limitExcerpts(
    judged.flat().map(({ passage }) => passage),
    sourceWords,
  )
  let at = 0
  return judged.map((sentences) => {
    if (sentences.length === 0) return undefined
    return sentences.map(({ passage, ...sentence }) => {
      const excerpt = excerpts[at++] ?? null
      return { ...sentence, excerpt, source: excerpt === null ? null : (passage?.source ?? null) }
    })
  })
}

/** The sentences of a lens that readers see marked: proposed as inference, or found to be by the check or an editor. */
export function inferencesOf({ rows, proposedInferences }: JudgedLens): string[] {
  const found = rows
    .filter((row) => statusOf(row, proposedInferences) === 'inference')
    .map(({ text }) => text)
    .filter((text) => !proposedInferences.some((proposed) => proposed.includes(text)))
  return [...proposedInferences, ...found]
}

function judge(row: ShownLedgerRow, proposed: string[], places: ReadonlyMap<string, number>) {
  const status = statusOf(row, proposed)
  const source = row.best ? places.get(row.best.snapshotId) : undefined
  const passage: Passage | null =
    row.best && source !== undefined && status !== 'not_found'
      ? { source, text: row.best.text, bearsOut: status === 'supported' }
      : null
  return { text: row.text, status, byEditor: row.overruled !== null, passage }
}

function statusOf(
  { text, status, overruled }: ShownLedgerRow,
  proposed: string[],
): SupportedSentence['status'] {
  if (overruled) return overruled.verdict
  if (proposed.some((one) => one.includes(text))) return 'inference'
  return status === 'unsupported' ? 'not_found' : status
}
