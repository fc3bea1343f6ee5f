/** Why a text is refused as JSON, in words. */
export class NotPlainJson extends Error {}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs

/**
 * The value of a JSON text in which every object names each of its keys once; programs differ in which of two
 * values they pick. Throws NotPlainJson, also for a key that programs reserve.
 */
export function parseJson(text: string): unknown {
  const value = parsed(text)
  const open: (Set<string> | null)[] = []
  let string = ''
  for (const [found] of text.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(null)
    else if (found === '}' || found === ']') open.pop()
    else if (found === ':') open.at(-1)?.add(freshKey(string, open.at(-1)))
    else if (found !== ',') string = found
  }
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotPlainJson('is not JSON')
  }
}

/** Compared as read, not as written: "a" and "\u0061" are one key. */
function freshKey(written: string, keys: Set<string> | null | undefined): string {
  const key = String(JSON.parse(written))
  if (key === '__proto__') throw new NotPlainJson('has the key "__proto__", which no record has')
  if (keys?.has(key)) throw new NotPlainJson(`has the key ${JSON.stringify(key)} twice in one object`)
  return key
}
