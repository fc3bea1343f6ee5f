type Fields = Map<string, (string | null)[]>

const mostArguments = 10
const deepest = 64
const names = {
  noArguments: /^\$ACTION_ID_[0-9a-f]{40,64}$/,
  reference: /^\$ACTION_REF_([\w-]{1,64})$/,
  part: /^\$ACTION_[\w-]{1,64}:\d{1,3}$/,
  key: /^\$ACTION_KEY$/,
}

/** Whether the fields are the arguments of an action as React writes them down: a list, without what our actions never take. */
export const isActionCall = (fields: Fields) => isArguments(fields, '0', '')

/** Whether a form sent without script names its action only as React would. A form that names none is left to Next. */
export function isActionForm(fields: Fields): boolean {
  const own = [...fields.keys()].filter((name) => name.startsWith('$ACTION'))
  if (own.length === 0) return true
  const known = Object.values(names)
  if (!own.every((name) => known.some((pattern) => pattern.test(name)))) return false
  const references = own.flatMap((name) => names.reference.exec(name)?.[1] ?? [])
  const direct = own.filter((name) => names.noArguments.test(name))
  return references.length + direct.length > 0 && references.every((name) => isReference(fields, name))
}

/** What the form says about its action: its id, and which part holds its bound arguments. */
function isReference(fields: Fields, name: string): boolean {
  const prefix = `$ACTION_${name}:`
  const written = only(fields, `${prefix}0`)
  const [, part] =
    /^\{"id":"[0-9a-f]{40,64}","bound":(?:null|"\$@([0-9a-f]{1,2})")\}$/.exec(written ?? '') ?? []
  if (written === null || !/^\{"id":"[0-9a-f]{40,64}","bound":/.test(written)) return false
  if (part === undefined) return written.endsWith('"bound":null}')
  return isArguments(fields, String(Number.parseInt(part, 16)), prefix)
}

function isArguments(fields: Fields, part: string, prefix: string): boolean {
  const given = partOf(fields, prefix + part)
  return Array.isArray(given) && given.length <= mostArguments && isPlain(given, fields, prefix)
}

/** Whether nothing in a value is nested too deep, named like the inside of an object, or of a kind that our pages never send. */
function isPlain(root: unknown, fields: Fields, prefix: string): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false
    if (!level.every((value) => typeof value !== 'string' || isPlainText(value, fields, prefix))) return false
    const objects = level.filter((value) => typeof value === 'object' && value !== null)
    if (objects.some((value) => Object.hasOwn(value, '__proto__'))) return false
    level = objects.flatMap((value) => Object.values(value))
  }
  return true
}

/** React marks everything but plain text with a dollar: allowed are dollar texts, dates, forms and repeated values. */
function isPlainText(text: string, fields: Fields, prefix: string): boolean {
  if (!text.startsWith('$') || text.startsWith('$$')) return true
  if (/^\$(undefined|NaN|Infinity|-Infinity|-0|T|K[0-9a-f]{1,2})$/.test(text)) return true
  if (/^\$D\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(text)) return true
  const [, part, path = ''] = /^\$([0-9a-f]{1,2})((?::[^:]+)*)$/.exec(text) ?? []
  if (part === undefined) return false
  let value = partOf(fields, prefix + Number.parseInt(part, 16))
  for (const key of path.split(':').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = Reflect.get(value, key)
  }
  return typeof value === 'object' && value !== null
}

/** The value in a field; undefined when there is none, there are several, or it isn't JSON. */
function partOf(fields: Fields, name: string): unknown {
  try {
    return JSON.parse(only(fields, name) ?? '')
  } catch {
    return undefined
  }
}

function only(fields: Fields, name: string): string | null {
  const values = fields.get(name) ?? []
  return values.length === 1 ? (values[0] ?? null) : null
}
