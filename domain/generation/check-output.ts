type Allowed = { urls: string[]; marker: string }

/**
 * What is wrong with texts that a model wrote, or null: an address that no source of the brief has, markup, or
 * the marker lines of the prompt or a guess at them. Such an answer is refused whole; nothing is cut out of it.
 */
export function problemInOutput(texts: string[], { urls, marker }: Allowed): string | null {
  for (const text of texts) {
    if (text.includes(marker) || guessedMarker.test(text)) return 'Do not mention the marker lines.'
    if (/<\/?[a-z!][^>]*>/i.test(text)) return 'Write plain text without markup.'
    if (addressesIn(text).some((address) => !urls.includes(address))) {
      return 'Do not write web addresses that are not those of the sources.'
    }
  }
  return null
}

const guessedMarker = /\bMATERIAL-[0-9a-f]{6,}/i

/** What reads as an address in a text, without the punctuation after it. */
export const addressesIn = (text: string): string[] =>
  (text.match(/\b(?:https?:|www\.|javascript:|data:)\S*/gi) ?? []).map((address) =>
    address.replace(/[.,;:)\]]+$/, ''),
  )

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return []
}
