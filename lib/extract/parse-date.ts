/** `clock`: the milliseconds since midnight that a day without a zone was given with. */
export type FoundDate = { iso: string; precision: 'day' | 'time'; clock?: number }

/**
 * Reads a date as pages write it: ISO 8601, RFC 2822, month names in seven languages, and numbers. A time without a
 * zone could be any of 24, so only its day is taken; a day becomes midnight UTC and is marked as such. `monthFirst` decides 3/4/2020; a
 * number above twelve decides for itself.
 */
export function parseDate(raw: string, monthFirst = true): FoundDate | undefined {
  const text = raw.replace(/\s+/g, ' ').trim().slice(0, 300)
  const day = isoDay(text) ?? namedDay(text) ?? numericDay(text, monthFirst)
  if (!day || day.year < 1700 || day.year > 2200 || day.month > 12) return undefined
  const midnight = Date.UTC(day.year, day.month - 1, day.day)
  if (new Date(midnight).getUTCDate() !== day.day) return undefined
  const clock = clockIn(day.rest)
  if (!clock) return { iso: new Date(midnight).toISOString(), precision: 'day' }
  const zone = zoneIn(clock.rest)
  if (zone === undefined) return { iso: new Date(midnight).toISOString(), precision: 'day', clock: clock.ms }
  return { iso: new Date(midnight + clock.ms - zone).toISOString(), precision: 'time' }
}

type Day = { year: number; month: number; day: number; rest: string }

function isoDay(text: string): Day | undefined {
  const match =
    text.match(/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/) ??
    text.match(/(?<!\d)((?:19|20)\d\d)(年)(\d{1,2})月(\d{1,2})日?/)
  if (match) return { ...numbers(match[1], match[3], match[4]), rest: after(text, match) }
  const packed = text.match(/^((?:19|20)\d\d)([01]\d)([0-3]\d)(?=$|T)/)
  if (packed) return { ...numbers(packed[1], packed[2], packed[3]), rest: after(text, packed) }
}

function namedDay(text: string): Day | undefined {
  const lower = text.toLowerCase()
  for (const match of lower.matchAll(/\p{L}{3,}/gu)) {
    const month = monthOf(match[0])
    if (!month) continue
    const before = lower.slice(0, match.index)
    const behind = lower.slice(match.index + match[0].length)
    const dayFirst = before.match(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:of |de |d')?$/)
    const yearNext = behind.match(/^[.,]?[\s-]*(?:de |del )?(\d{4})(?!\d)/)
    if (dayFirst && yearNext)
      return { ...numbers(yearNext[1], String(month), dayFirst[1]), rest: after(behind, yearNext) || before }
    const monthFirst = behind.match(/^\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,|\s|,\s)\s*(\d{4})(?!\d)/)
    if (monthFirst)
      return { ...numbers(monthFirst[2], String(month), monthFirst[1]), rest: after(behind, monthFirst) }
    const clockBetween = behind.match(/^\s+(\d{1,2})\s+(\d\d?:\d\d(?::\d\d)?\s+\S+)\s+(\d{4})/)
    if (clockBetween)
      return { ...numbers(clockBetween[3], String(month), clockBetween[1]), rest: clockBetween[2] ?? '' }
  }
}

function numericDay(text: string, monthFirst: boolean): Day | undefined {
  const match = text.match(/(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/)
  if (!match) return undefined
  const first = Number(match[1])
  const second = Number(match[3])
  const swap = second > 12 || (first <= 12 && match[2] === '/' && monthFirst)
  const [day, month] = swap ? [match[3], match[1]] : [match[1], match[3]]
  return { ...numbers(match[4], month, day), rest: after(text, match) }
}

function clockIn(rest: string): { ms: number; rest: string } | undefined {
  const match = rest.match(
    /^[^\d]{0,24}?(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([ap]\.?\s?m\b\.?)?/i,
  )
  if (!match) return undefined
  const hour = Number(match[1])
  const half = match[5]?.[0]?.toLowerCase()
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  if (hours > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined
  const fraction = Math.floor(Number(`0.${match[4] ?? 0}`) * 1000)
  return {
    ms: ((hours * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000 + fraction,
    rest: after(rest, match),
  }
}

/** Milliseconds ahead of UTC: an offset, or one of the abbreviations that mean one thing on news pages. */
function zoneIn(rest: string): number | undefined {
  const offset = rest.match(/^\s*(?:\(?(?:gmt|utc)\)?\s*)?([+-])(\d\d):?(\d\d)(?!\d)/i)
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
  const name = rest.match(/^\s*\(?([a-z]{1,5})\b/i)?.[1]?.toUpperCase() ?? ''
  const hours = zones.get(name)
  return hours === undefined ? undefined : hours * 3_600_000
}

const zones = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['EST', -5],
  ['EDT', -4],
  ['ET', -5],
  ['CST', -6],
  ['CDT', -5],
  ['CT', -6],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['PT', -8],
  ['BST', 1],
  ['CET', 1],
  ['CEST', 2],
  ['MEZ', 1],
  ['MESZ', 2],
  ['IST', 5.5],
  ['SGT', 8],
  ['HKT', 8],
  ['JST', 9],
  ['AEST', 10],
  ['AEDT', 11],
])

const monthNames = [
  'january januar janvier enero gennaio janeiro januari jan jän',
  'february februar février fevrier febrero febbraio fevereiro februari feb fév',
  'march märz mars marzo março maart mar mrz mär mrt',
  'april avril abril aprile apr avr abr',
  'may mai mayo maggio maio mei mag',
  'june juni juin junio giugno junho jun giu',
  'july juli juillet julio luglio julho jul juil lug',
  'august août aout agosto augustus aug ago',
  'september septembre septiembre settembre setembro sep sept set',
  'october oktober octobre octubre ottobre outubro oct okt ott out',
  'november novembre noviembre novembro nov',
  'december dezember décembre diciembre dicembre dezembro dec dez déc dic',
].map((names) => new Set(names.split(' ')))

const monthOf = (word: string) => monthNames.findIndex((names) => names.has(word)) + 1

const numbers = (year = '', month = '', day = '') => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

const after = (text: string, match: RegExpMatchArray) => text.slice((match.index ?? 0) + match[0].length)
