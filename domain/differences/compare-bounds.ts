import { type Quantity, supports } from '../reading/quantity'
import type { Pair, Seen } from './pair'
import type { ComparedSentence } from './read-compared'

type Bound = 'least' | 'most' | 'near' | 'exact'
type Bounded = { bound: Bound; start: number; end: number }

/**
 * "At least" for "up to", "more than" for "fewer than", and either of them lost or added. Rounding words ("about",
 * "nearly") may come and go.
 */
export function compareBounds({ here, there, around }: Pair): Seen[] {
  const sides = [...there, ...around]
  for (const quantity of here.quantities) {
    const side = sides.find((one) => matchIn(one, quantity))
    const match = side && matchIn(side, quantity)
    if (!side || !match) continue
    if (sides.some((one) => agrees(one, here, quantity))) continue
    if (isSpan(here, quantity) || isSmall(quantity) || here.text[quantity.end - here.sentence.start] === '-')
      continue
    const own = boundOf(here, quantity)
    const theirs = boundOf(side, match)
    return [
      {
        kind: 'bounds',
        here: { start: own.start, end: own.end },
        there: { start: theirs.start, end: theirs.end },
      },
    ]
  }
  return []
}

/** "Over three years", "under 40 days of rain": how long something goes on, not how many. */
const isSpan = ({ sentence, text }: ComparedSentence, { start, readings }: Quantity) =>
  readings.some(({ kind }) => kind === 'duration') &&
  /\b(?:over|under|within)\s+$/i.test(
    text.slice(Math.max(0, start - sentence.start - 10), start - sentence.start),
  )

const isSmall = ({ readings: [first] }: Quantity) =>
  first !== undefined && /^(count|bare|ordinal)$/.test(first.kind) && first.value < 3

const matchIn = ({ quantities }: ComparedSentence, { readings }: Quantity) =>
  quantities.find((one) => one.readings.some((theirs) => readings.some((mine) => supports(theirs, mine))))

function agrees(side: ComparedSentence, here: ComparedSentence, quantity: Quantity): boolean {
  const match = matchIn(side, quantity)
  if (!match) return false
  const [own, theirs] = [boundOf(here, quantity).bound, boundOf(side, match).bound]
  return own === theirs || (!isStrong(own) && !isStrong(theirs))
}

const isStrong = (bound: Bound) => bound === 'least' || bound === 'most'

function boundOf({ sentence, text }: ComparedSentence, { start, end }: Quantity): Bounded {
  const before = text.slice(Math.max(0, start - sentence.start - 32), start - sentence.start)
  const after = text.slice(end - sentence.start, end - sentence.start + 24)
  for (const [bound, lead] of leads) {
    const match = before.match(lead)
    if (match) return { bound, start: start - match[0].length, end }
  }
  for (const [bound, tail] of tails) {
    const match = after.match(tail)
    if (match) return { bound, start, end: end + match[0].length }
  }
  return { bound: 'exact', start, end }
}

/** What may stand between "at least" and the figure. */
const gap = String.raw`\s+(?:(?:an?|the|about|some) )?[₱$€£¥]?$`
/** "Below the break-even of": a few words more. */
const wideGap = String.raw`\s+(?:[\p{L}-]+\s+){0,3}[₱$€£¥]?$`

const leads: [Bound, RegExp][] = [
  [
    'most',
    new RegExp(
      String.raw`\b(?:no(?:t)? more than|up to|at (?:the )?most|as (?:many|much|high|long|low|few|late) as|(?:fewer|less|lower|shorter) than|a maximum of|limited to|capped at|not exceeding|no later than|shy of|short of)${gap}`,
      'iu',
    ),
  ],
  [
    'least',
    new RegExp(
      String.raw`\b(?:no fewer than|no(?:t)? less than|at (?:the )?least|(?:more|greater|longer|higher) than|upwards? of|exceed(?:s|ed|ing)?|a minimum of|in excess of|tops|topped|topping|surpass(?:es|ed|ing)?)${gap}`,
      'iu',
    ),
  ],
  [
    'near',
    new RegExp(
      String.raw`\b(?:nearly|almost|close to|just under|around|about|roughly|approximately|some|an estimated|just over|a little (?:over|under)|well over|slightly (?:more|less) than)${gap}`,
      'iu',
    ),
  ],
  ['most', new RegExp(String.raw`\b(?:below|under)${wideGap}`, 'iu')],
  ['least', new RegExp(String.raw`\b(?:above)${wideGap}`, 'iu')],
  ['least', /\bover\s+[₱$€£¥]?$/iu],
]
const tails: [Bound, RegExp][] = [
  ['least', /^[^,.;]{0,14}?\b(?:or more|or longer|at least|at a minimum|and up|or higher)\b/i],
  ['most', /^[^,.;]{0,14}?\b(?:or less|or fewer|at most|at the most|or under|or lower)\b/i],
]
