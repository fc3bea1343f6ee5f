import { cleanLine } from '../text/clean-text'
import { readMore } from './read-more'

type Told = { headlines: string[]; author: string; isFilm: boolean }

/**
 * The paragraphs without what is told on its own: the headline, byline and day that open them, credits of pictures, and a
 * last word about the author.
 */
export function tidyText(paragraphs: string[], told: Told): string[] {
  const texts = paragraphs.filter(
    (text) =>
      !label.test(text) &&
      !credit.test(text) &&
      !readMore.test(text) &&
      !(told.isFilm && duration.test(text)),
  )
  const first = texts.findIndex((text, at) => at > 4 || !isTold(text, told))
  const begun = first > 0 ? texts.slice(first) : texts
  let end = begun.length
  for (let last = begun[end - 1]; end > 2 && last && isLastWord(last, told.author); last = begun[end - 1])
    end--
  return begun.slice(0, end)
}

function isTold(text: string, { headlines, author }: Told): boolean {
  const line = cleanLine(text)
  if (headlines.includes(line)) return true
  if (line.length > 120) return false
  const names = author.split(', ').filter((name) => name !== '')
  const unnamed = names.reduce((left, name) => left.replaceAll(name, ' '), line)
  const undated = unnamed.replace(day, ' ')
  if (undated === line) return false
  return !/\p{L}{2}/u.test(undated.replace(clock, ' ').replace(around, ' '))
}

const isLastWord = (text: string, author: string) => isAboutAuthor(text, author) || ofSite.test(text)

/** In the names' own words: "Klara Wend has written about farming since 2012." */
function isAboutAuthor(text: string, author: string): boolean {
  const names = author.split(', ').filter((name) => name.includes(' '))
  return (
    text.length < 500 && names.some((name) => text.startsWith(name) && about.test(text.slice(name.length)))
  )
}

const about =
  /^,? (?:is (?:a|an|the|our)|covers|writes|reports|has (?:written|covered|reported|been)|joined|lives|works|can be reached|contributed)\b/
const ofSite =
  /^(?:©|copyright\b|published by\b|[—–-]?\s*(?:additional )?(?:reported|reporting|edited) by\b)|\ball rights reserved\b|\b(?:write to|contact|reach) (?:us|the (?:newsroom|editors?)) (?:at|by)\b[^.!?]{0,40}@/i
const label =
  /^(?:advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|reklame?|annons)$/i
const duration = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/
const credit =
  /^(?:photos?|photographs?|pictures?|images?|illustrations?|credits?|graphics?|fotos?|bild|foto)(?: (?:credit|by|von|de))?\s*[:©][^.!?]{0,60}$|^©[^.!?]{0,60}$|^(?:photo|picture|image|illustration)s? (?:by|courtesy of) [^.!?]{2,50}$/i
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)[a-z]*'
const day = new RegExp(
  `(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? ${month}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`,
  'gi',
)
const clock = /\d{1,2}[:.]\d{2}(?::\d{2})?|\b[ap]\.?m\b\.?|\b(?:[ECMP][SD]?T|UTC|GMT|CET|CEST|BST|Uhr)\b/gi
const around =
  /\b(?:by|words|story|text|and|published|posted|updated|last|first|on|at|date|von|und|am|um|par|por|di|door|av|af|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)\b/gi
