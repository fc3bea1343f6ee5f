import { inside } from '../reading/read-quotations'
import { passageOf, readText } from '../reading/read-text'
import type { Finding, Gate } from './finding'
import { isOtherLanguage } from './not-checked'
import { loaded } from './words/loaded'

/** A note for each word of the house list that neither a source nor a topic context uses. Quotations are left alone. */
export const loadedLanguage: Gate = ({ text, references, contexts, language }) => {
  const reading = readText(text)
  const sources = references.filter((one) => !isOtherLanguage(one.language, language)).map((one) => one.text)
  const used = [...sources, ...contexts].map((source) => readText(source).words)
  return [...reading.text.matchAll(loaded)].flatMap((match): Finding[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    const own = reading.words.filter((word) => word.start >= span.start && word.end <= span.end)
    const known = used.some((words) => own.every(({ stem }) => words.some((word) => word.stem === stem)))
    if (known || inside(reading.quotations, span)) return []
    return [
      {
        gate: 'loaded_language',
        severity: 'note',
        ...passageOf(reading, span),
        why: `“${match[0]}” judges instead of describing, and the source does not use it.`,
      },
    ]
  })
}
