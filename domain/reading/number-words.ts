const listed = (words: string, from: number, step = 1) =>
  words.split(' ').map((word, index): [string, number] => [word, from + index * step])

/** Words of one value each. */
export const smallNumbers = new Map([
  ...listed('zero one two three four five six seven eight nine ten eleven twelve', 0),
  ...listed('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
])
export const tens = new Map(listed('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))

export const scales = new Map([
  ['hundred', 1e2],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** Abbreviated scales. One-letter ones count only if they touch the digits or follow a currency. */
export const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
])

const smallOrdinals = new Map([
  ...listed('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...listed('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
])
const tensOrdinals = new Map(
  listed('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
)
const bigOrdinals = new Map([
  ['hundredth', 100],
  ['thousandth', 1_000],
  ['millionth', 1_000_000],
])

/** The value of an ordinal word that stands alone. */
export const ordinalValue = (word: string): number | undefined =>
  smallOrdinals.get(word) ?? tensOrdinals.get(word) ?? bigOrdinals.get(word)

/** An ordinal that can end a compound such as "twenty-first". */
export const unitOrdinal = (word: string) => {
  const value = smallOrdinals.get(word)
  return value !== undefined && value < 10 ? value : undefined
}

/** What "a third" or "two-fifths" divide by. */
export function denominator(word: string): number | undefined {
  if (word === 'half' || word === 'halves') return 2
  if (word === 'quarter' || word === 'quarters') return 4
  const singular = word.replace(/s$/, '')
  const value = ordinalValue(singular)
  return value !== undefined && value >= 3 ? value : undefined
}

const multiples = new Map([
  ...'halve halves halved halving'.split(' ').map((word): [string, number] => [word, 0.5]),
  ...'double doubles doubled doubling twice twofold'.split(' ').map((word): [string, number] => [word, 2]),
  ...'triple triples tripled tripling thrice threefold treble trebled'
    .split(' ')
    .map((word): [string, number] => [word, 3]),
  ...'quadruple quadrupled quadrupling fourfold'.split(' ').map((word): [string, number] => [word, 4]),
  ...listed('fivefold sixfold sevenfold eightfold ninefold tenfold', 5),
])

/** How many times "doubled" or "tenfold" is. */
export const multipleOf = (word: string) => multiples.get(word)

/** Adverbs that support a number in a draft but aren't numbers themselves. */
export const isMultiple = (word: string) => multiples.has(word) && !/^(fi|si|se|ei|ni|te).*fold$/.test(word)

const starters = new Set([
  ...multiples.keys(),
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...smallOrdinals.keys(),
  ...tensOrdinals.keys(),
  ...bigOrdinals.keys(),
  ...'a an half hundred dozen noon midnight rs'.split(' '),
  ...'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
])

/** Whether a word can begin a quantity; month names and currency codes begin with a capital. */
export const canBegin = (word: string) => /^\p{Lu}/u.test(word) || starters.has(word.toLowerCase())
