import { francAll } from 'franc-min'

/** The primary language subtag a page declares, or the one its text is written in, or an empty string when neither is clear. */
export function languageOf(declared: string[], text: string): string {
  return declared.map(primary).find(Boolean) ?? detectLanguage(text)
}

/** Guesses the language of a text; too short texts, and short ones that could as well be in another language, give an empty string. */
export function detectLanguage(text: string): string {
  const [best, second] = francAll(text.slice(0, 20_000), { minLength: 20 })
  if (!best || best[0] === 'und' || (text.length < 200 && second && second[1] > 0.93)) return ''
  return primary(best[0])
}

function primary(tag: string): string {
  try {
    const { language } = new Intl.Locale(
      tag
        .trim()
        .replaceAll('_', '-')
        .replace(/[,; ].*$/, ''),
    )
    return language === 'und' ? '' : language
  } catch {
    return ''
  }
}
