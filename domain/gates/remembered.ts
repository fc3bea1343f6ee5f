/** Remembers what was read from the last texts, so that a source is read once and not for every lens of a brief. */
export function remembered<Result>(read: (text: string) => Result, most = 60): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) {
      known.delete(text)
      known.set(text, hit)
      return hit
    }
    const result = read(text)
    known.set(text, result)
    if (known.size > most) for (const oldest of known.keys()) return forget(known, oldest, result)
    return result
  }
}

function forget<Result>(known: Map<string, Result>, oldest: string, result: Result): Result {
  known.delete(oldest)
  return result
}
