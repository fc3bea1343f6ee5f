import { z } from 'zod'

const counted = z.object({ error: z.looseObject({ n_prompt_tokens: z.number(), n_ctx: z.number() }) })

const number = '(\\d[\\d,]*)'
/** Wordings in which providers state both numbers; `used` and `limit` say which group is which. */
const wordings = [
  { pattern: new RegExp(`${number} \\+ ${number} > ${number}`), used: [1, 2], limit: 3 },
  { pattern: new RegExp(`${number}(?: tokens)? > ${number}`), used: [1], limit: 2 },
  { pattern: new RegExp(`Limit ${number}, Requested ${number}`), used: [2], limit: 1 },
  {
    pattern: new RegExp(
      `maximum (?:context|model) length is ${number}\\D+(?:requested|resulted in|contains?|passed|has)\\D*${number}`,
      'i',
    ),
    used: [2],
    limit: 1,
  },
  { pattern: new RegExp(`${number}\\)?[^\\d]*\\bexceeds?\\b[^\\d]*${number}`, 'i'), used: [1], limit: 2 },
]

/** How many tokens too long a request was and what the limit is, as far as the provider's answer states both. */
export function contextExcess(message: string, body: string): { tooLongBy?: number; limit?: number } {
  const fields = counted.safeParse(parsedJson(body))
  if (fields.success) return excess(fields.data.error.n_prompt_tokens, fields.data.error.n_ctx)
  for (const { pattern, used, limit } of wordings) {
    const match = pattern.exec(message)
    if (!match) continue
    const count = (group: number) => Number((match[group] ?? '').replaceAll(',', ''))
    return excess(
      used.reduce((sum, group) => sum + count(group), 0),
      count(limit),
    )
  }
  const limit = new RegExp(`maximum context length is ${number}`, 'i').exec(message)?.[1]
  const told = Number(limit?.replaceAll(',', ''))
  return Number.isSafeInteger(told) ? { limit: told } : {}
}

function excess(used: number, limit: number) {
  if (!Number.isSafeInteger(used) || !Number.isSafeInteger(limit)) return {}
  return used > limit ? { tooLongBy: used - limit, limit } : { limit }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
