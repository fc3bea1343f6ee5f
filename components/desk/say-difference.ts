import type { Difference, DifferenceKind } from '@/domain/differences/difference'
import type { LedgerRow } from '@/domain/gates/ledger'
import { differenceNames, differenceWords } from '@/domain/words/review'

/** A difference for people: the name of its kind, and either what became what, or a sentence about one side. */
export type SaidDifference = { name: string; became: { there: string; here: string } | null; words: string }

const names: Record<DifferenceKind, string> = differenceNames
const inNoSource: DifferenceKind[] = ['numbers', 'names', 'quotations']

/** Puts one difference of a row into words. */
export function sayDifference(
  { kind, here, there }: Difference,
  row: Pick<LedgerRow, 'kind'>,
): SaidDifference {
  const name = names[kind]
  if (kind === 'citation') return { name, became: null, words: aboutCitation({ here, there }, row) }
  if (kind === 'together') return { name, became: null, words: differenceWords.apart(here || there) }
  if (here && there) return { name, became: { there, here }, words: '' }
  if (there) return { name, became: null, words: differenceWords.onlyThere(there) }
  return {
    name,
    became: null,
    words: inNoSource.includes(kind) ? differenceWords.inNoSource(here) : differenceWords.onlyHere(here),
  }
}

/** Without a cited passage to hold against it, it's about how the draft meant the sentence. */
function aboutCitation({ here, there }: Omit<Difference, 'kind'>, row: Pick<LedgerRow, 'kind'>): string {
  if (!here) return differenceWords.noSuchCited
  if (there) return differenceWords.citedLacks(here)
  return row.kind === 'inference' ? differenceWords.hedged : differenceWords.unhedged
}

/** The words that differ on each side. What is said about a citation as a whole has none. */
export function differingWords(differences: Difference[]): { here: string[]; there: string[] } {
  const inText = differences.filter(({ kind, there }) => kind !== 'citation' || there !== '')
  return {
    here: inText.map(({ here }) => here).filter(Boolean),
    there: inText
      .filter(({ kind }) => kind !== 'citation')
      .map(({ there }) => there)
      .filter(Boolean),
  }
}
