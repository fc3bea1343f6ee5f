import { cleanLine } from '../text/clean-text'

type Told = { headlines: string[]; author: string; isFilm: boolean }

/**
 * The paragraphs without what is told on its own: the headline, byline and day that open them, credits of pictures, and a
 * last word about the author.
 */
export function tidyText(paragraphs: string[], told: Told): string[] {
  const texts = paragraphs.filter((text) => !credit.test(text) && !(told.isFilm && duration.test(text)))
  const first = texts.findIndex((text, at) => at > 4 || !isTold(text, told))
  const begun = first > 0 ? texts.slice(first) : texts
  const about = begun.at(-1) ?? ''
  return begun.length > 2 && isAboutAuthor(about, told.author) ? begun.slice(0, -1) : begun
}

function isTold(text: string, { headlines, author }: Told): boolean {
  const line = cleanLine(text)
  if (headlines.includes(line)) return true
  if (line.length > 120) return false
  const named = author !== '' && line.includes(author.split(', ')[0] ?? author)
  return (named && (byline.test(line) || line === author)) || day.test(line)
}

/** In the names' own words: "Klara Wend has written about farming since 2012." */
function isAboutAuthor(text: string, author: string): boolean {
  const names = author.split(', ').filter((name) => name.includes(' '))
  return (
    text.length < 500 && names.some((name) => text.startsWith(name) && about.test(text.slice(name.length)))
  )
}

const byline = /^(?:by|words(?: by)?|story(?: by)?|text|von|par|por|di|door|av|af)[\s:]/i
const about =
  /^,? (?:is (?:a|an|the|our)|covers|writes|reports|has (?:written|covered|reported|been)|joined|lives|works|can be reached|contributed)\b/
const duration = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/
const credit =
  /^(?:photos?|photographs?|pictures?|images?|illustrations?|credits?|graphics?|fotos?|bild|foto)(?: (?:credit|by|von|de))?\s*[:©][^.!?]{0,60}$|^©[^.!?]{0,60}$|^(?:photo|picture|image|illustration)s? (?:by|courtesy of) [^.!?]{2,50}$/i
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)[a-z]*'
const day = new RegExp(
  `^(?:(?:published|posted|updated)[: ]*)?(?:\\w{3,9},? )?(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? ${month}\\.? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:[ ,]*(?:at )?\\d{1,2}[:.]\\d{2}.{0,20})?$`,
  'i',
)
