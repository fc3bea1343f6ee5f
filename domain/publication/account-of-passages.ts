import { wordsOf } from '@/lib/text/changed-share'
import type { ShownLedgerRow } from '../gates/ledger'
import type { GateMaterial } from '../review/material'
import { limitExcerpts } from '../stories/limit-excerpts'
import type { SentenceCounts } from '../stories/record'
import type { NearestRow } from '../stories/story'

/** The ledger of one text. `shown`: the editor who decided on exactly this text had it on the screen. */
export type LedgerOfText = { rows: ShownLedgerRow[]; shown: boolean }

/** Where a text that was read belongs: to which of the story's sources, and whether it's a translation of it. */
export type Places = ReadonlyMap<string, { source: number; translated: boolean }>

/**
 * What readers are shown of the ledgers of a story, text by text in the order of the page: the excerpts of all of them
 * share the room there is. Undefined for a text that could not be compared.
 */
export function accountOfPassages(
  texts: LedgerOfText[],
  { references }: Pick<GateMaterial, 'references'>,
  places: Places,
): (NearestRow[] | undefined)[] {
  const read = new Map(references.map(({ snapshotId, text }) => [snapshotId, text]))
  const nearest = texts.flatMap(({ rows }) => rows.map((row) => nearestOf(row, read, places)))
  const excerpts = limitExcerpts(nearest, wordsBySource(read, places))
  let at = 0
  return texts.map(({ rows, shown }) => {
    if (rows.length === 0) return undefined
    return rows.map(({ text, kept }) => {
      const near = nearest[at] ?? null
      return {
        text,
        excerpt: excerpts[at++] ?? null,
        source: near?.source ?? null,
        paragraph: near?.paragraph ?? null,
        translated: near?.translated ?? false,
        // Nobody can keep a sentence without seeing what it differs from.
        shown: near !== null && (shown || kept !== null),
        kept: kept !== null,
      }
    })
  })
}

/** The sentences of a text, counted for its record. */
export const countSentences = (rows: ShownLedgerRow[], shown: boolean): SentenceCounts => ({
  all: rows.length,
  withPassage: rows.filter(({ nearest }) => nearest).length,
  withDifference: rows.filter(({ differences }) => differences.length > 0).length,
  shown: rows.filter(({ nearest, kept }) => nearest && (shown || kept)).length,
  kept: rows.filter(({ kept }) => kept).length,
})

/** The sentences of a lens that readers see marked: proposed as inference, or hedged like one, or called one by an editor. */
export function inferencesOf(rows: ShownLedgerRow[], proposed: string[]): string[] {
  const found = rows
    .filter(({ kind, kept }) => kind === 'inference' || kept?.verdict === 'inference')
    .map(({ text }) => text)
    .filter((text) => !proposed.some((one) => one.includes(text)))
  return [...proposed, ...found]
}

function nearestOf({ nearest }: ShownLedgerRow, read: ReadonlyMap<string, string>, places: Places) {
  const place = nearest && places.get(nearest.snapshotId)
  if (!nearest || !place) return null
  const before = read.get(nearest.snapshotId)?.slice(0, nearest.start) ?? ''
  return { ...place, text: nearest.text, shared: nearest.shared, paragraph: paragraphAfter(before) }
}

/** The number of the paragraph that begins or goes on after a text. */
const paragraphAfter = (before: string) => before.trimStart().split(/\n\s*\n/).length

function wordsBySource(read: ReadonlyMap<string, string>, places: Places): number[] {
  const counts: number[] = []
  for (const [snapshotId, text] of read) {
    const place = places.get(snapshotId)
    if (place) counts[place.source] = wordsOf(text).length
  }
  return Array.from(counts, (count) => count ?? 0)
}
