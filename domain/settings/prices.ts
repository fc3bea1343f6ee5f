import { z } from 'zod'
import type { Usage } from '@/lib/llm/provider'

export const pricedProviders = ['openai', 'anthropic', 'google', 'openai-compatible'] as const

const dollarsPerMillion = z
  .number({ error: 'Give a price in dollars.' })
  .nonnegative('A price is 0 or more.')
  .max(10_000, 'Give the price for a million tokens.')

const priceRow = z.object({
  provider: z.enum(pricedProviders, { error: 'Choose a provider.' }),
  /** The provider's name for it; with a * at the end it covers all models that begin that way. */
  model: z
    .string()
    .trim()
    .min(1, 'Name the model.')
    .max(120, 'Keep the model under 120 characters.')
    .regex(/^[^*]*\*?$/, 'A star stands only at the end.'),
  input: dollarsPerMillion,
  cached: dollarsPerMillion,
  output: dollarsPerMillion,
})
export type PriceRow = z.output<typeof priceRow>

/** Model prices in US dollars per million tokens. Empty until an admin fills it in: prices change too often to ship. */
export const priceTable = z
  .array(priceRow)
  .max(100)
  .superRefine((rows, context) => {
    const named = new Set<string>()
    for (const [place, { provider, model }] of rows.entries()) {
      const name = `${provider} ${model}`
      if (named.has(name))
        context.addIssue({ code: 'custom', path: [place, 'model'], message: 'This model is there twice.' })
      named.add(name)
    }
  })
export type PriceTable = z.output<typeof priceTable>

type Asked = { provider: string | null; model: string | null }

/**
 * The price of a request in millionths of a dollar, rounded up; null when the table has no row for the model. The
 * exact name of a model goes before a beginning of it, a longer beginning before a shorter one.
 */
export function priceOf(usage: Usage, { provider, model }: Asked, table: PriceTable): number | null {
  if (model === null) return null
  const [row] = table
    .filter((one) => one.provider === provider && names(one.model, model))
    .toSorted((a, b) => precision(b.model) - precision(a.model))
  if (!row) return null
  const micros = usage.input * row.input + usage.cached * row.cached + usage.output * row.output
  // Dollars per million are millionths per token. Ten digits exceed any price and hide binary rounding errors.
  return Math.ceil(Number(micros.toFixed(6)))
}

const names = (pattern: string, model: string) =>
  pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : pattern === model

const precision = (pattern: string) => (pattern.endsWith('*') ? pattern.length - 1 : Number.POSITIVE_INFINITY)

/** An amount in words, as in "$0.0021" or "$1.30". */
export function sayDollars(micros: number): string {
  const dollars = micros / 1_000_000
  if (micros === 0) return '$0'
  return micros < 10_000 ? `$${dollars.toPrecision(2)}` : `$${dollars.toFixed(2)}`
}
