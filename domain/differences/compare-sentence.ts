import { compareBounds } from './compare-bounds'
import { compareCertainty } from './compare-certainty'
import { compareExtent } from './compare-extent'
import { compareNegation } from './compare-negation'
import { compareOpposites } from './compare-opposites'
import { compareOrder } from './compare-order'
import { compareTogether } from './compare-together'
import { compareWho } from './compare-who'
import type { Pair, Seen } from './pair'

/** What a program sees differ between a sentence and its passages, beyond numbers, names and quotations. */
export const compareSentence = (pair: Pair): Seen[] => [
  ...compareNegation(pair),
  ...compareOpposites(pair),
  ...compareBounds(pair),
  ...compareCertainty(pair),
  ...compareWho(pair),
  ...compareOrder(pair),
  ...compareExtent(pair),
  ...compareTogether(pair),
]
