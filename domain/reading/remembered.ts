import { LRUCache } from 'lru-cache'

/** Total characters of the texts whose readings one reader remembers; a reading takes some fifty times as much. */
const mostCharacters = 600_000

/** Remembers the latest readings, so that a source is read once and not for every lens of a brief. */
export function remembered<Result>(read: (text: string) => Result, most = 60): (text: string) => Result {
  const known = new LRUCache<string, { result: Result }>({
    max: most,
    maxSize: mostCharacters,
    sizeCalculation: (_, text) => text.length + 1,
  })
  return (text) => {
    const hit = known.get(text)
    if (hit) return hit.result
    const result = read(text)
    known.set(text, { result })
    return result
  }
}
