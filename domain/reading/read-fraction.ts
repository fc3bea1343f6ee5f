import { denominator } from './number-words'
import { ratioOf, reading } from './quantity'
import type { Read } from './read-dates'
import { readNumber } from './read-number'
import { isSign, type Token, wordAt } from './read-tokens'

/** Reads "four in five", "one out of ten", "two-thirds", "a third of", "half of", "1/3". */
export function readFraction(tokens: Token[], at: number): Read | null {
  return share(tokens, at) ?? slashed(tokens, at) ?? parts(tokens, at) ?? half(tokens, at)
}

function share(tokens: Token[], at: number): Read | null {
  const above = readNumber(tokens, at)
  if (!above || above.scaled) return null
  const joint = [1, 2, 3].find((length) =>
    joints.has(
      tokens
        .slice(above.next, above.next + length)
        .map(({ text }) => text.toLowerCase())
        .join(' '),
    ),
  )
  if (joint === undefined) return null
  const below = readNumber(tokens, above.next + joint)
  if (!below || below.scaled || below.value > 1_000 || below.value <= above.value) return null
  if (/^(1[5-9]|20)\d\d$/.test(tokens[above.next + joint]?.text ?? '')) return null
  const { spoken } = above
  const readings = [reading('fraction', above.value / below.value), ratioOf(above.value, below.value)]
  return { readings, next: below.next, spoken }
}

const joints = new Set(['in', 'out of', 'of every', 'in every', '- in -', 'of each', '- of -'])

function slashed(tokens: Token[], at: number): Read | null {
  const [above, slash, below] = tokens.slice(at, at + 3)
  if (above?.kind !== 'number' || slash?.text !== '/' || below?.kind !== 'number') return null
  if (!slash.glued || !below.glued || tokens[at + 3]?.text === '/') return null
  const value = Number(above.text) / Number(below.text)
  if (!(value > 0 && value < 1) || Number(below.text) > 100) return null
  return { readings: [reading('fraction', value)], next: at + 3 }
}

/** "Two-thirds" is always a share; "a third" only where no noun follows, because "a third plant" counts. */
function parts(tokens: Token[], at: number): Read | null {
  const word = wordAt(tokens, at)
  const article = word === 'a' || word === 'an'
  const above = article ? { value: 1, next: at + 1, scaled: false } : readNumber(tokens, at)
  if (!above || above.scaled || above.value > 20) return null
  const next = isSign(tokens, above.next, '-') ? above.next + 1 : above.next
  const below = denominator(wordAt(tokens, next))
  if (below === undefined || above.value >= below) return null
  const plural = /(s|halves)$/.test(wordAt(tokens, next))
  if (above.value > 1 !== plural && above.value !== 1) return null
  if (article && below !== 2 && !endsPhrase(tokens, next + 1)) return null
  if (article && below === 2 && !endsPhrase(tokens, next + 1)) return null
  return { readings: [reading('fraction', above.value / below)], next: next + 1, spoken: true }
}

/** "Half of", "half the", "half off", "more than half"; not "the first half", "half-hearted" or "the other half". */
function half(tokens: Token[], at: number): Read | null {
  if (wordAt(tokens, at) !== 'half' || isSign(tokens, at + 1, '-') || isSign(tokens, at - 1, '-')) return null
  const before = wordAt(tokens, at - 1)
  const after = wordAt(tokens, at + 1)
  const shareOf = [
    'of',
    'the',
    'its',
    'their',
    'his',
    'her',
    'all',
    'that',
    'this',
    'those',
    'these',
    'our',
    'as',
    'off',
  ]
  const counted = [
    'than',
    'by',
    'about',
    'nearly',
    'almost',
    'roughly',
    'over',
    'under',
    'just',
    'around',
    'only',
  ]
  if (
    /^(first|second|third|fourth|other|latter|former|better|top|bottom|upper|lower|back|last|final)$/.test(
      before,
    )
  ) {
    return null
  }
  if (!shareOf.includes(after) && !counted.includes(before)) return null
  return { readings: [reading('fraction', 0.5)], next: at + 1, spoken: true }
}

/** Whether what follows cannot be the noun that an ordinal would count. */
function endsPhrase(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.text === '-' && token.glued) return false
  return token?.kind !== 'word' || functionWords.has(token.text.toLowerCase())
}

/** Words that can follow a number without being what it counts. */
export const functionWords = new Set(
  'of in to and or at by from with for on as is was were are be been the a an that which who whose may might could would will can should must if but so than then while when where after before since until during over under into onto about around against between among through per each because though although yet not no nor it its they their he she his her we our you your this these those has have had do does did up down out off above below more less lower higher fewer apart alone later earlier ago only also still even'.split(
    ' ',
  ),
)
