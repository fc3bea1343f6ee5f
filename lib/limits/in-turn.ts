const last = new Map<string, Promise<unknown>>()

/** Runs work for one key after the work before it for the same key has ended, in this process; a failure holds up nobody. */
export async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  const settled = mine.catch(() => {})
  last.set(key, settled)
  try {
    return await mine
  } finally {
    if (last.get(key) === settled) last.delete(key)
  }
}
