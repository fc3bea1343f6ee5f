import { z } from 'zod'
import { priceTable } from '@/domain/settings/prices'

/**
 * The price table as its form sends it: a row is all fields whose names end with the same number. A row
 * with nothing typed doesn't count; a cached price left empty is the price of fresh input.
 */
export const priceForm = z.record(z.string(), z.string()).transform((fields, context) => {
  const typed = placesOf(fields).flatMap((place) => rowAt(fields, place))
  const table = priceTable.safeParse(typed.map(({ row }) => row))
  if (table.success) return { rows: table.data }
  for (const { path, message } of table.error.issues) {
    const place = typed[Number(path[0])]?.place ?? ''
    context.addIssue({ code: 'custom', path: [`${String(path[1])}-${place}`], message })
  }
  return z.NEVER
})

const placesOf = (fields: Record<string, string>): string[] =>
  Object.keys(fields)
    .flatMap((name) => /^model-(\d{1,3})$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))

function rowAt(fields: Record<string, string>, place: string) {
  const of = (column: string) => fields[`${column}-${place}`]?.trim() ?? ''
  const [model, input, cached, output] = [of('model'), of('input'), of('cached'), of('output')]
  if (`${model}${input}${cached}${output}` === '') return []
  const row = {
    provider: of('provider'),
    model,
    input: amount(input),
    cached: amount(cached === '' ? input : cached),
    output: amount(output),
  }
  return [{ place, row }]
}

const decimal = /^\d{1,5}(\.\d{1,6})?$/
const amount = (text: string) => (decimal.test(text) ? Number(text) : Number.NaN)

const open = (pattern: RegExp, words: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || pattern.test(text), words)
    .transform((text) => (text === '' ? null : Number(text)))
const dollars = open(decimal, 'Give an amount in dollars, as in 2.50, or nothing.')
const tokens = open(/^\d{1,9}$/, 'Give a whole number of tokens, or nothing.')

/** The limits of a day; an empty field means no limit. */
export const budgetForm = z
  .object({ siteDollars: dollars, siteTokens: tokens, personDollars: dollars, personTokens: tokens })
  .transform(({ siteDollars, siteTokens, personDollars, personTokens }) => ({
    site: { dollars: siteDollars, tokens: siteTokens },
    person: { dollars: personDollars, tokens: personTokens },
  }))
