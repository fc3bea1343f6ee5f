import { LRUCache } from 'lru-cache'
import { hashOf } from '@/lib/canonical'
import type { Citation } from '../differences/compare-citation'
import { type LedgerRow, ledger } from '../gates/ledger'
import type { GateMaterial } from './material'

type Compared = Pick<GateMaterial, 'references' | 'contexts' | 'language'>

/** Enough for the texts of some thirty briefs that people are working on. */
const known = new LRUCache<string, LedgerRow[]>({ max: 500 })

/** The ledger of a text. Every page of a brief asks for it, so the latest are remembered until anything they rest on changes. */
export function readLedger(
  { references, contexts, language }: Compared,
  text: string,
  cited: Citation[] = [],
): LedgerRow[] {
  const sources = references.map(({ text: _, ...reference }) => reference)
  const key = hashOf({ text, sources, contexts, language, cited })
  const hit = known.get(key)
  if (hit) return hit
  const rows = ledger({ text, references, contexts, language, cited })
  known.set(key, rows)
  return rows
}
