const dayMs = 86_400_000

export type Week = { from: Date; until: Date; days: Date[]; before: string; after: string }

/** The week that holds a day such as 2026-11-28, from Monday, in UTC; of anything else, the week that holds `now`. */
export function weekOf(day: unknown, now: Date): Week {
  const given =
    typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  const midnight = Math.floor((Number.isNaN(given) ? now.getTime() : given) / dayMs) * dayMs
  // 1 January 1970 was a Thursday.
  const monday = midnight - ((((midnight / dayMs + 3) % 7) + 7) % 7) * dayMs
  const at = (days: number) => new Date(monday + days * dayMs)
  return {
    from: at(0),
    until: at(7),
    days: [0, 1, 2, 3, 4, 5, 6].map(at),
    before: dayName(at(-7)),
    after: dayName(at(7)),
  }
}

/** As in 2026-11-28. */
export const dayName = (at: Date) => at.toISOString().slice(0, 10)
