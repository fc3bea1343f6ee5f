/** `factor` turns a value into the unit that it is compared in. */
export type Unit = {
  kind: 'money' | 'percent' | 'points' | 'duration' | 'measure' | 'times'
  unit: string
  factor: number
}

type Row = [words: string, kind: Unit['kind'], unit: string, factor?: number]

const rows: Row[] = [
  ['%|percent|per cent|pct', 'percent', '%'],
  ['percentage point|percent point|point of percentage', 'points', 'points'],
  ['basis point|bp|bps', 'points', 'points', 0.01],
  ['dollar|buck|usd|us$', 'money', 'dollar'],
  ['cent|¢', 'money', 'dollar', 0.01],
  ['euro|eur', 'money', 'euro'],
  ['pound|sterling|gbp|quid', 'money', 'pound'],
  ['yen|jpy', 'money', 'yen'],
  ['yuan|renminbi|rmb|cny', 'money', 'yuan'],
  ['rupee|inr', 'money', 'rupee'],
  ['franc|chf', 'money', 'franc'],
  ['rouble|ruble', 'money', 'rouble'],
  ['krw', 'money', 'won'],
  ['peso|mxn', 'money', 'peso'],
  ['reais|brl', 'money', 'real'],
  ['krona|kronor|krone|kroner|sek|nok|dkk', 'money', 'krona'],
  ['cad', 'money', 'dollar-ca'],
  ['aud', 'money', 'dollar-au'],
  ['nzd', 'money', 'dollar-nz'],
  ['hkd', 'money', 'dollar-hk'],
  ['sgd', 'money', 'dollar-sg'],
  ['year|yr', 'duration', 'month', 12],
  ['month|mo', 'duration', 'month'],
  ['decade', 'duration', 'month', 120],
  ['century|centuries', 'duration', 'month', 1200],
  ['fortnight', 'duration', 'minute', 20_160],
  ['week|wk', 'duration', 'minute', 10_080],
  ['day', 'duration', 'minute', 1_440],
  ['hour|hr', 'duration', 'minute', 60],
  ['minute|min', 'duration', 'minute'],
  ['second|sec', 'duration', 'minute', 1 / 60],
  ['mile|mi', 'measure', 'mile'],
  ['kilometre|kilometer|km', 'measure', 'metre', 1_000],
  ['metre|meter', 'measure', 'metre'],
  ['centimetre|centimeter|cm', 'measure', 'metre', 0.01],
  ['millimetre|millimeter|mm', 'measure', 'metre', 0.001],
  ['foot|feet|ft', 'measure', 'foot'],
  ['inch|inches', 'measure', 'foot', 1 / 12],
  ['yard|yd', 'measure', 'foot', 3],
  ['nautical mile', 'measure', 'nautical mile'],
  ['square mile|sq mile', 'measure', 'square mile'],
  ['square foot|square feet|sq ft', 'measure', 'square foot'],
  ['square kilometre|square kilometer|sq km', 'measure', 'square metre', 1e6],
  ['square metre|square meter|sq m', 'measure', 'square metre'],
  ['acre', 'measure', 'acre'],
  ['hectare|ha', 'measure', 'square metre', 1e4],
  ['ton|tonne|metric ton', 'measure', 'ton'],
  ['kiloton|kilotonne', 'measure', 'ton', 1e3],
  ['megaton|megatonne', 'measure', 'ton', 1e6],
  ['milligram|mg', 'measure', 'gram', 0.001],
  ['kilogram|kilogramme|kilo|kg', 'measure', 'gram', 1_000],
  ['gram|gramme', 'measure', 'gram'],
  ['lb|lbs', 'measure', 'pound'],
  ['ounce|oz', 'measure', 'ounce'],
  ['barrel|bbl', 'measure', 'barrel'],
  ['gallon', 'measure', 'gallon'],
  ['litre|liter', 'measure', 'litre'],
  ['bushel', 'measure', 'bushel'],
  ['watt', 'measure', 'watt'],
  ['kilowatt|kw', 'measure', 'watt', 1e3],
  ['megawatt|mw', 'measure', 'watt', 1e6],
  ['gigawatt|gw', 'measure', 'watt', 1e9],
  ['terawatt|tw', 'measure', 'watt', 1e12],
  ['kilowatt hour|kwh', 'measure', 'watt hour', 1e3],
  ['megawatt hour|mwh', 'measure', 'watt hour', 1e6],
  ['gigawatt hour|gwh', 'measure', 'watt hour', 1e9],
  ['terawatt hour|twh', 'measure', 'watt hour', 1e12],
  ['volt|kilovolt|kv', 'measure', 'volt'],
  ['degree|°', 'measure', 'degree'],
  ['degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|° c', 'measure', 'degree-c'],
  ['degree fahrenheit|degrees fahrenheit|fahrenheit|° f', 'measure', 'degree-f'],
  ['mph|mile an hour|miles per hour|mile per hour|miles an hour', 'measure', 'mph'],
  ['kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour', 'measure', 'kph'],
  ['knot', 'measure', 'knot'],
  ['gigabyte|gb', 'measure', 'gigabyte'],
  ['terabyte|tb', 'measure', 'terabyte'],
  ['times|fold|x', 'times', 'times'],
]

const units = new Map<string, Unit>()
for (const [words, kind, unit, factor = 1] of rows) {
  for (const word of words.split('|')) {
    units.set(word, { kind, unit, factor })
    if (word.length > 2 && !units.has(`${word}s`)) units.set(`${word}s`, { kind, unit, factor })
  }
}
units.set('pounds', { kind: 'money', unit: 'pound', factor: 1 })

/** The unit that a word or phrase names. */
export const unitNamed = (phrase: string): Unit | undefined => units.get(phrase)

const signs = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
  ['₽', 'rouble'],
  ['₩', 'won'],
])

/** The currency of a sign, or of a code or country letters before it. */
export function currencyOf(sign: string, letters = ''): string | undefined {
  const unit = signs.get(sign)
  if (unit !== 'dollar') return unit
  return dollars.get(letters.toLowerCase().replaceAll('.', '')) ?? unit
}

const dollars = new Map([
  ['c', 'dollar-ca'],
  ['ca', 'dollar-ca'],
  ['canadian', 'dollar-ca'],
  ['a', 'dollar-au'],
  ['au', 'dollar-au'],
  ['australian', 'dollar-au'],
  ['nz', 'dollar-nz'],
  ['hk', 'dollar-hk'],
  ['s', 'dollar-sg'],
  ['singapore', 'dollar-sg'],
  ['us', 'dollar-us'],
  ['american', 'dollar-us'],
])

/** A dollar of a named country, as in "28 Canadian dollars". */
export const dollarOf = (country: string) => dollars.get(country.replaceAll('.', ''))

/** Three-letter codes and "Rs", which come before the number. */
export function currencyCode(word: string): string | undefined {
  if (word === 'rs') return 'rupee'
  if (!/^[a-z]{3}$/.test(word)) return undefined
  const unit = units.get(word)
  return unit?.kind === 'money' && codes.has(word) ? unit.unit : undefined
}

const codes = new Set(
  'usd eur gbp jpy rmb cny inr chf rub krw mxn brl sek nok dkk cad aud nzd hkd sgd'.split(' '),
)
