/**
 * How many words two lists have in common in the same order: the length of their longest common subsequence. Thirty-two
 * words at a time, so that two long texts without a word in common take no longer than two that are the same. Of lists
 * over some 50,000 words, far more than any draft may have, only a common beginning and end count: that makes a change
 * look larger, never smaller.
 */
export function commonWords(a: string[], b: string[]): number {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return head + tail + (left.length * right.length > mostPairs ? 0 : longestCommon(left, right))
}

const mostPairs = 50_000 ** 2

/** Bits per block: sums of two blocks stay exact. */
const width = 32

/** The bit-parallel row of Hyyrö (2004): a zero in the row for each word of `a` that lengthens the subsequence. */
function longestCommon(a: string[], b: string[]): number {
  const places = placesOf(a)
  const blocks = Math.ceil(a.length / width)
  const row = new Uint32Array(blocks).fill(0xffffffff)
  const scratch = new Uint32Array(blocks)
  // A word with more places than there are blocks keeps its own row: there are at most thirty-two of them.
  const frequent = new Map<string, Uint32Array>()
  for (const word of b) {
    const at = places.get(word)
    if (!at) continue
    const isFrequent = at.length > blocks
    const known = frequent.get(word)
    const here = known ?? (isFrequent ? new Uint32Array(blocks) : scratch)
    if (isFrequent) frequent.set(word, here)
    if (!known) for (const place of at) here[place >> 5] = (here[place >> 5] ?? 0) | (1 << (place & 31))
    let carry = 0
    for (let block = 0; block < blocks; block++) {
      const old = row[block] ?? 0
      const met = (old & (here[block] ?? 0)) >>> 0
      const sum = old + met + carry
      carry = sum > 0xffffffff ? 1 : 0
      row[block] = (sum >>> 0) | (old & ~met)
    }
    if (!isFrequent) for (const place of at) here[place >> 5] = 0
  }
  return a.filter((_, place) => (((row[place >> 5] ?? 0) >>> (place & 31)) & 1) === 0).length
}

function placesOf(words: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  return places
}
