/** One way to understand a quantity. Dates are month × 100 + day, times minutes after midnight. */
export type Reading = {
  kind:
    | 'bare'
    | 'count'
    | 'money'
    | 'percent'
    | 'points'
    | 'fraction'
    | 'ratio'
    | 'duration'
    | 'measure'
    | 'times'
    | 'ordinal'
    | 'date'
    | 'month'
    | 'year'
    | 'decade'
    | 'time'
  /** What the value counts, once converted; '' where the kind says it all. */
  unit: string
  value: number
  /** The value as it was written, before any conversion. */
  written: number
}

/** A number in a text, by its place in tokens and in the text, with every way to understand it. */
export type Quantity = { start: number; end: number; readings: Reading[]; spoken: boolean }

export const reading = (kind: Reading['kind'], value: number, unit = '', written = value): Reading => ({
  kind,
  unit,
  value,
  written,
})

/** "Four of 219" and "four out of 219": both numbers as written, whatever share they make. */
export const ratioOf = (part: number, whole: number): Reading =>
  reading('ratio', part / whole, `${part}/${whole}`)

/** A source that says "four out of 219" has named a four and a 219. */
const isSideOf = ({ kind, unit }: Reading, value: number) =>
  kind === 'ratio' && unit.split('/').includes(String(value))

/** Equal below 100,000; within half a percent from there on. */
function sameValue(a: number, b: number): boolean {
  const larger = Math.max(Math.abs(a), Math.abs(b))
  return Math.abs(a - b) <= (larger >= 100_000 ? larger * 0.005 : larger * 1e-9)
}

/** The number as written decides, not its value in the unit of comparison. */
function sameMeasure(a: Reading, b: Reading): boolean {
  if (Math.max(a.written, b.written) >= 100_000) return sameValue(a.value, b.value)
  return Math.abs(a.value - b.value) <= Math.max(a.value, b.value) * 1e-9
}

/** Degrees without a scale may be on any. */
const sameUnit = (a: string, b: string) =>
  a === b || ((a === 'degree' || b === 'degree') && a.startsWith('degree') && b.startsWith('degree'))

/** Whether a reading of a source supports a reading of the draft. */
export function supports(source: Reading, draft: Reading): boolean {
  switch (draft.kind) {
    case 'bare':
      return isSideOf(source, draft.value) || sameValue(source.written, draft.written)
    case 'count':
      if (isSideOf(source, draft.value)) return true
      return (source.kind === 'count' || source.kind === 'bare') && sameValue(source.value, draft.value)
    case 'ratio':
      return source.kind === 'ratio' && source.unit === draft.unit
    case 'money':
      return (
        source.kind === 'money' && sameMoney(source.unit, draft.unit) && sameValue(source.value, draft.value)
      )
    case 'percent':
    case 'fraction':
      if (source.kind === 'times')
        return sameValue(source.value * (draft.kind === 'percent' ? 100 : 1), draft.value)
      return sameShare(source, draft)
    case 'points':
    case 'duration':
    case 'measure':
      return source.kind === draft.kind && sameUnit(source.unit, draft.unit) && sameMeasure(source, draft)
    case 'ordinal':
      if (source.kind === 'date') return source.value % 100 === draft.value
      return source.kind === 'ordinal' && source.value === draft.value
    case 'date':
      if (source.kind !== 'date' || source.value !== draft.value) return false
      return source.unit === '' || draft.unit === '' || source.unit === draft.unit
    case 'month':
      if (source.kind === 'month') return source.value === draft.value
      return source.kind === 'date' && source.unit !== '' && monthOf(source) === draft.value
    case 'year':
      if (source.kind === 'date') return Number(source.unit) === draft.value
      if (source.kind === 'month') return Math.floor(source.value / 100) === draft.value
      return source.kind === 'year' && source.value === draft.value
    case 'decade':
      if (source.kind === 'year') return Math.floor(source.value / 10) * 10 === draft.value
      return source.kind === 'decade' && source.value === draft.value
    case 'times':
      if (source.kind === 'percent') return sameValue(source.value, draft.value * 100)
      return source.kind === 'times' && sameValue(source.value, draft.value)
    case 'time':
      return source.kind === 'time' && source.value === draft.value
  }
}

/**
 * Whether the readings of all sources support one of the draft. A year that the draft adds to a date must be
 * in a source as well.
 */
export function isBorneOut(draft: Reading, known: Reading[]): boolean {
  if (draft.kind !== 'date' || draft.unit === '') return known.some((source) => supports(source, draft))
  const dates = known.filter((source) => supports(source, draft))
  const year = reading('year', Number(draft.unit))
  return dates.some(({ unit }) => unit !== '' || known.some((source) => supports(source, year)))
}

/** A date with a year as year × 100 + month. */
const monthOf = ({ unit, value }: Reading) => Number(unit) * 100 + Math.floor(value / 100)

/** A dollar without a country may be any country's. */
const sameMoney = (a: string, b: string) =>
  a === b || ((a === 'dollar' || b === 'dollar') && a.startsWith('dollar') && b.startsWith('dollar'))

/** "A third" and "33 percent" say the same; "a third" and "33.3 percent" too. */
function sameShare(source: Reading, draft: Reading): boolean {
  if (source.kind === draft.kind) return sameValue(source.value, draft.value)
  if (source.kind !== 'percent' && source.kind !== 'fraction') return false
  const [fraction, percent] = source.kind === 'fraction' ? [source, draft] : [draft, source]
  const decimals = String(percent.value).split('.')[1]?.length ?? 0
  return (
    Math.abs(fraction.value * 100 - percent.value) <= 0.5 * 10 ** -decimals * (isRound(fraction) ? 0.002 : 1)
  )
}

/** Halves, quarters, fifths and tenths are whole percents: they need no rounding. */
const isRound = ({ value }: Reading) => Number.isInteger(Math.round(value * 1e9) / 1e7)
