/** A text with long runs of one mark or white space shortened. At each cut `at`, `gone` units are missing so far. */
export type Squeezed = { text: string; cuts: { at: number; gone: number }[] }

/**
 * Shortens runs that say nothing by their length, white space to 16 characters and one mark in a row to 32, so that a
 * pattern that skips them takes the same time wherever it begins.
 */
export function squeeze(original: string): Squeezed {
  const cuts: Squeezed['cuts'] = []
  let gone = 0
  const text = original.replace(longRun, (run, _mark, at: number) => {
    const half = /^\s/.test(run) ? 8 : 16
    cuts.push({ at: at - gone + half, gone: gone + run.length - 2 * half })
    gone += run.length - 2 * half
    return run.slice(0, half) + run.slice(-half)
  })
  return { text, cuts }
}

const longRun = /\s{17,}|([!-/:-@[-`{-~\u2010-\u2015\u2026])\1{32,}/g

/** The place in the original of a place in the squeezed text. */
export function originalAt({ cuts }: Squeezed, place: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.at ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return place + (cuts[low - 1]?.gone ?? 0)
}
