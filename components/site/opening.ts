/** As many whole sentences as fit into 240 characters; the first one always. */
export function opening(text: string): string {
  const sentences = text.match(/.+?(?:[.!?]["')\]]*(?=\s|$)\s*|$)/gsu) ?? [text]
  let taken = ''
  for (const sentence of sentences) {
    if (taken && taken.length + sentence.length > 240) break
    taken += sentence
  }
  return taken.trim()
}
