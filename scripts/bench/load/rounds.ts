import { z } from 'zod'
import { runOnOther } from './instances'
import type { Load, Sent } from './send'

const sent = z.object({
  requests: z.number(),
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  failures: z.number(),
}) satisfies z.ZodType<Sent>

/** Load from its own process. Throws when an answer was a failure. */
async function send(load: Load): Promise<Sent> {
  const figures = await runOnOther('scripts/bench/load/child.ts', load, sent)
  if (figures.failures > 0) throw new Error(`${figures.failures} of ${figures.requests} requests failed`)
  return figures
}

export type Compared = {
  name: string
  site: number
  bare: number
  p99: number
  bareP99: number
  ratio: number
  low: number
  high: number
}

/**
 * The site and the bare server in turn, round by round, so that other load on the machine affects both. Medians of
 * requests a second and of the ratio, with the lowest and highest ratio of a round.
 */
export async function inTurn(name: string, site: Load, bare: Load, rounds: number): Promise<Compared> {
  const pairs: { site: Sent; bare: Sent }[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) pairs.push({ site: await send(site), bare: await send(bare) })
    else {
      const first = await send(bare)
      pairs.push({ bare: first, site: await send(site) })
    }
  }
  const ratios = pairs.map((pair) => pair.site.perSecond / pair.bare.perSecond)
  return {
    name,
    site: median(pairs.map((pair) => pair.site.perSecond)),
    bare: median(pairs.map((pair) => pair.bare.perSecond)),
    p99: median(pairs.map((pair) => pair.site.p99)),
    bareP99: median(pairs.map((pair) => pair.bare.p99)),
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
  }
}

/** The value that this share of all values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: number[]) => quantile(values, 0.5)
