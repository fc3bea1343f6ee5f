import { readPlainText } from '@/lib/extract/read-plain-text'
import { changedShare } from '@/lib/text/changed-share'
import { splitSentences } from '@/lib/text/sentences'
import { countWords } from '@/lib/text/words'
import { knownNames } from '../../reading/known-names'
import { normalise } from '../../reading/normalise'
import { isFormedFrom } from '../../reading/read-acronyms'
import { readClauses } from '../../reading/read-clauses'
import { readFacts } from '../../reading/read-facts'
import { readForKeeping } from '../../reading/read-for-keeping'
import { readNames } from '../../reading/read-names'
import { bodiesOf, judgesOf, peopleOf } from '../../reading/read-people'
import { readQuantities } from '../../reading/read-quantities'
import { readQuotations } from '../../reading/read-quotations'
import { readText } from '../../reading/read-text'
import type { GateInput } from '../finding'
import { proposeOmissions } from '../propose-omissions'
import { scanSource } from '../scan-source'
import { household } from './a-lens'

/** A text as the only source of a brief. */
export const sourceOf = (text: string): Pick<GateInput, 'references' | 'contexts'> => ({
  references: [{ snapshotId: 's1', text, language: 'en', hash: 'h1' }],
  contexts: [],
})

/** Everything that reads a whole text, by the name of what it reads. */
export const textReaders: Record<string, (text: string) => unknown> = {
  'for keeping': readForKeeping,
  whole: readText,
  normalised: normalise,
  sentences: splitSentences,
  words: (text) => countWords(text),
  pasted: readPlainText,
  names: readNames,
  people: peopleOf,
  bodies: bodiesOf,
  judges: judgesOf,
  numbers: readQuantities,
  quotations: readQuotations,
  facts: readFacts,
  clauses: (text) => readClauses(readText(text)),
  abbreviations: (text) => isFormedFrom(text, 'wto'),
  'known names': (text) => knownNames(sourceOf(text)),
  orders: scanSource,
  omissions: (text) => proposeOmissions(text, [household]),
  changes: (text) => changedShare(text, [...text].reverse().join('')),
}
