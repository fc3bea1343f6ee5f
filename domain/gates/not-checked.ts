import type { GateInput } from './finding'

/** The language that the newsroom writes in. */
export const newsroomLanguage = 'en'

/**
 * Why a text cannot be compared with its sources, or null when it can. A source in another language counts:
 * what the readable sources lack may well be in the unreadable one.
 */
export function notChecked({
  references,
  language,
  unread = 0,
}: Pick<GateInput, 'references' | 'language' | 'unread'>): string | null {
  if (unread > 0) return 'a source text could not be read in time'
  if (references.length === 0) return 'there is no source text'
  const foreign = references.find((reference) => isOtherLanguage(reference.language, language))
  return foreign ? `the source is in ${languageName(foreign.language)}` : null
}

/** An unrecognized language is taken for the text's own. */
export const isOtherLanguage = (language: string, own: string) =>
  primary(language) !== '' && primary(language) !== primary(own)

/** Whether a text is known to be in this language; an unrecognized language counts as a no. */
export const isOwnLanguage = (language: string, own: string) => primary(language) === primary(own)

const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0]?.replace('und', '') ?? ''

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A language in English words, as in "Chinese". */
export function languageName(language: string): string {
  try {
    return names.of(primary(language)) ?? 'another language'
  } catch {
    return 'another language'
  }
}
