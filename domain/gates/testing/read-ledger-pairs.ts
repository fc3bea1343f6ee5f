import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { differenceKinds } from '../../differences/difference'
import { type LedgerRow, ledger } from '../ledger'

const pair = z.object({
  text: z.string(),
  /** The source sentence that the sentence rests on, word for word. */
  passage: z.string(),
  /** What was distorted; `true` for a faithful sentence in other words. */
  kind: z.enum([...differenceKinds, 'true']),
  here: z.string(),
  there: z.string(),
})
const story = z.object({ story: z.string(), source: z.string(), pairs: z.array(pair) })
export type LabelledPair = z.output<typeof pair> & { story: string; source: string }

/** Sentences with the passages they rest on, labeled by what was distorted in them; one story a line. */
export const readLedgerPairs = (path: string | URL): LabelledPair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const { story: name, source, pairs } = story.parse(JSON.parse(line))
      return pairs.map((one) => ({ ...one, story: name, source }))
    })

/** The ledger's rows for such a sentence. */
export const rowsOf = ({ text, source }: LabelledPair): LedgerRow[] =>
  ledger({
    text,
    references: [{ snapshotId: 'source', text: source, language: 'en', hash: '' }],
    contexts: [],
    language: 'en',
  })
