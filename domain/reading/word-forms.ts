import { isOrdinaryWord, tag } from './english'
import { remembered } from './remembered'

/**
 * Whether a word, in lower case, is English: in the dictionary itself, or formed from a word there by an ending or a
 * prefix ("others", "rezoned", "downstreamers"), or a participle or a plural made of two ("jackbooted").
 */
export const isEnglishWord: (word: string) => boolean = remembered((asked) => {
  const word = asked.toLowerCase()
  return isOrdinaryWord(word) || isFormed(word) || isCompound(word)
}, 20_000)

type Ending = { ending: RegExp; of: RegExp; bases: (stem: string) => string[] }

const withE = (stem: string) => [stem, `${stem}e`, stem.replace(/([bdgklmnprtv])\1$/, '$1')]
const verb = /^VERB$/
const any = /^(NOUN|VERB|ADJ|ADV|ADP|PRON|DET|NUM)$/

const endings: Ending[] = [
  { ending: /ies$/, of: any, bases: (stem) => [`${stem}y`, `${stem}ie`] },
  { ending: /e?s$/, of: any, bases: (stem) => [stem, `${stem}e`] },
  { ending: /ied$/, of: verb, bases: (stem) => [`${stem}y`] },
  { ending: /(?:ed|ing)$/, of: verb, bases: withE },
  { ending: /(?:er|or)s?$/, of: any, bases: withE },
  { ending: /(?:able|ment|ments)$/, of: verb, bases: withE },
  { ending: /(?:ly|ness|less|ful|like|wise|hood|ship|proof|ward|wards)$/, of: any, bases: (stem) => [stem] },
  { ending: /(?:ily|iness)$/, of: any, bases: (stem) => [`${stem}y`] },
  { ending: /(?:ists?|isms?|ize|izes|ized|izing|ise|ised|ish)$/, of: any, bases: withE },
]

function isFormed(word: string): boolean {
  const prefix = word.match(/^(?:un|re|non|over|under|out|pre|mis|anti|sub|super|inter|self|multi|semi|de)/)
  const rest = prefix ? word.slice(prefix[0].length) : ''
  if (rest.length > 3 && (isOrdinaryWord(rest) || isFormed(rest))) return true
  return endings.some(({ ending, of, bases }) => {
    const stem = word.replace(ending, '')
    if (stem === word || stem.length < 3) return false
    return bases(stem).some((base) => base.length > 3 && isOrdinaryWord(base) && of.test(partOfSpeech(base)))
  })
}

/** Two words of the dictionary in one, when its ending rules out a surname: "ratepayers", "waterlogged". */
function isCompound(word: string): boolean {
  if (!/(?:ed|ing|ers|ors|men|women|people|folk|kids|pieces|works)$/.test(word)) return false
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const last = word.slice(cut)
    if (isOrdinaryWord(word.slice(0, cut)) && (isOrdinaryWord(last) || isFormed(last))) return true
  }
  return false
}

const partOfSpeech = (word: string) => tag(word)[0]?.pos ?? ''
