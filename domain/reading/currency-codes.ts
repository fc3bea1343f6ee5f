/** The codes of ISO 4217. */
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const amountBefore = /\d ?(?:(?:thousand|million|billion|trillion|[kmb]|[bt]n) ?)?$/i

/** Whether a word is the code of a currency with an amount beside it: "EUR 16m", "300 NOK", "KES 2 billion". */
export function isCurrencyOfAmount(text: string, start: number, word: string): boolean {
  if (!currencyCodes.has(word)) return false
  const end = start + word.length
  return (
    amountBefore.test(text.slice(Math.max(0, start - 12), start)) || /^ ?\d/.test(text.slice(end, end + 2))
  )
}
