import type { Quantity } from '../reading/quantity'
import { supports } from '../reading/quantity'
import type { Word } from '../reading/read-words'
import type { Pair, Seen } from './pair'
import { type ComparedSentence, isCompared } from './read-compared'

/** Names and figures that no three neighboring sentences of the source hold together. */
export function compareTogether({ here, there, all }: Pair): Seen[] {
  const figures = here.quantities.filter(isTelling)
  for (const figure of figures) {
    const places = all.flatMap((side, at) => (hasFigure(side, figure) ? [at] : []))
    if (places.length === 0) continue
    const names = namesOf(here).filter((name) => isOnceNamed(name, all))
    const apart = names.find(
      (name) =>
        !places.some((at) => all.slice(Math.max(0, at - 2), at + 3).some((side) => hasWord(side, name))),
    )
    const [place = 0] = places
    if (apart) return [{ kind: 'together', here: figure, there: figureIn(all[place], figure) }]
    if (isElsewhere(here, figure, places, all, there))
      return [{ kind: 'together', here: figure, there: figureIn(all[place], figure) }]
  }
  return []
}

/** Small counts stand anywhere. */
const isTelling = ({ readings }: Quantity) => {
  const [first] = readings
  if (!first) return false
  const plain = first.kind === 'count' || first.kind === 'bare' || first.kind === 'ordinal'
  return !(plain && first.value <= 3) && first.kind !== 'year' && first.kind !== 'month'
}

const hasFigure = ({ quantities }: ComparedSentence, { readings }: Quantity) =>
  quantities.some((one) => one.readings.some((theirs) => readings.some((mine) => supports(theirs, mine))))

const figureIn = (side: ComparedSentence | undefined, { readings }: Quantity) =>
  side?.quantities.find((one) =>
    one.readings.some((theirs) => readings.some((mine) => supports(theirs, mine))),
  ) ?? null

const hasWord = ({ sentence }: ComparedSentence, { folded }: Word) =>
  sentence.words.some((word) => word.folded === folded)

/** Named in one or two sentences; what the whole report is about stands by every figure of it. */
const isOnceNamed = (name: Word, all: ComparedSentence[]) => {
  const times = all.filter((side) => hasWord(side, name)).length
  return times > 0 && times < 3
}

const namesOf = ({ sentence: { words } }: ComparedSentence) =>
  words.filter(({ pos, text, content }, at) => content && at > 0 && pos === 'PROPN' && /^\p{Lu}/u.test(text))

/** Whether the words around a figure stand by another sentence than the figure does. */
function isElsewhere(
  here: ComparedSentence,
  figure: Quantity,
  places: number[],
  all: ComparedSentence[],
  there: ComparedSentence[],
): boolean {
  const near = here.sentence.words
    .filter(isCompared)
    .filter(({ start, end }) => end > figure.start - 60 && start < figure.end + 60)
  const known = near.filter((word) => all.some((side) => side.stems.has(word.stem)))
  if (known.length < 3) return false
  const shareAt = (at: number) => {
    const stems = new Set(all.slice(Math.max(0, at - 1), at + 2).flatMap((side) => [...side.stems]))
    return known.filter(({ stem }) => stems.has(stem)).length / known.length
  }
  return (
    Math.max(...places.map(shareAt)) < 0.34 &&
    !places.some((at) => there.includes(all[at] as ComparedSentence))
  )
}
