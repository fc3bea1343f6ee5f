/** More tokens than any request can have; a larger count is a slip of the server. */
const mostTokens = 10_000_000

/** A count of tokens as a whole number, rounded up; undefined for what can't be one. */
export function saneCount(told: unknown): number | undefined {
  const number = typeof told === 'string' && told.trim() !== '' ? Number(told) : told
  if (typeof number !== 'number' || !(number >= 0 && number <= mostTokens)) return undefined
  return Math.ceil(number)
}

/**
 * A provider's JSON answer in which every count of tokens is a whole number, 0 where it gave none: a library that
 * reads the answer by a strict schema would throw the whole answer away because of its usage.
 */
export function mendUsage(json: string): string {
  const strict = parsed(json)
  // NaN and Infinity aren't JSON, but some servers write them.
  const answer = strict ?? parsed(json.replace(/(:\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g, '$1null'))
  if (!isObject(answer)) return json
  const mended = mendAnswer(answer)
  return mended || strict === undefined ? JSON.stringify(answer) : json
}

/** The same for lines of server-sent events. */
export const mendUsageInEvents = (lines: string): string =>
  lines.replace(/^(data:[ \t]*)(\{.*)$/gm, (line, prefix: string, json: string) =>
    /"usage(?:Metadata)?"|"message_(?:start|delta)"/.test(json) ? prefix + mendUsage(json.trimEnd()) : line,
  )

type JsonObject = Record<string, unknown>

/** Whether anything had to be mended. Anthropic's protocol demands a usage, and the library with it. */
function mendAnswer(answer: JsonObject): boolean {
  const { type, message } = answer
  const told = { input_tokens: 0, output_tokens: 0 }
  return [
    mendPlace(
      answer,
      'usage',
      type === 'message' ? told : type === 'message_delta' ? { output_tokens: 0 } : {},
    ),
    mendPlace(answer, 'usageMetadata', {}),
    isObject(message) && mendPlace(message, 'usage', type === 'message_start' ? told : {}),
  ].includes(true)
}

function mendPlace(holder: JsonObject, name: string, needed: JsonObject): boolean {
  const usage = holder[name]
  if (isObject(usage)) {
    const mended = mendCounts(usage)
    const missing = Object.keys(needed).filter((count) => typeof usage[count] !== 'number')
    for (const count of missing) usage[count] = 0
    return mended || missing.length > 0
  }
  const missing = Object.keys(needed).length > 0
  if (missing) holder[name] = { ...needed }
  else if (usage === undefined || usage === null) return false
  else delete holder[name]
  return true
}

function mendCounts(usage: JsonObject, depth = 0): boolean {
  let mended = false
  for (const [name, told] of Object.entries(usage)) {
    const inner = (Array.isArray(told) ? told : [told]).filter(isObject)
    if (depth < 3) for (const one of inner) mended = mendCounts(one, depth + 1) || mended
    if (told === null || typeof told === 'object') continue
    const right = /tokens?(_?count)?$/i.test(name)
      ? (saneCount(told) ?? 0)
      : /details$/i.test(name)
        ? null
        : told
    mended ||= right !== told
    usage[name] = right
  }
  return mended
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
