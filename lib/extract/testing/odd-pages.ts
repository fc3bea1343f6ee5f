import type { OddPage } from './odd-page'
import { daysRows } from './odd-rows/days'
import { encodingsRows } from './odd-rows/encodings'
import { goodRows } from './odd-rows/good'
import { lettersAndLinksRows } from './odd-rows/letters-and-links'
import { namesRows } from './odd-rows/names'
import { promisesRows } from './odd-rows/promises'
import { raisedSignsRows } from './odd-rows/raised-signs'
import { severalPlacesRows } from './odd-rows/several-places'
import { shapesRows } from './odd-rows/shapes'
import { standInsRows } from './odd-rows/stand-ins'
import { surroundingsRows } from './odd-rows/surroundings'
import { wallsRows } from './odd-rows/walls'
import { withinSentencesRows } from './odd-rows/within-sentences'

/** Every page in the folder `odd-pages`, with what is right for it. */
export const oddPages: OddPage[] = [
  ...severalPlacesRows,
  ...lettersAndLinksRows,
  ...shapesRows,
  ...promisesRows,
  ...wallsRows,
  ...standInsRows,
  ...raisedSignsRows,
  ...withinSentencesRows,
  ...encodingsRows,
  ...surroundingsRows,
  ...daysRows,
  ...namesRows,
  ...goodRows,
]
