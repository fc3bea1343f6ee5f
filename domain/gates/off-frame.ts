import { tag } from './english'
import type { Gate } from './finding'
import { fold } from './fold'
import { countriesIn } from './known-names'
import { readNames } from './read-names'
import { readText } from './read-text'
import { remembered } from './remembered'
import { countriesByName } from './words/countries'

/** A note when none of the definition's signal words stands in the text, in any of its forms. */
export const offFrame: Gate = ({ text, lens }) => {
  if (!lens || lens.signalWords.length === 0) return []
  const reading = readText(text)
  const running = ` ${reading.words.map(({ stem }) => stem).join(' ')} `
  const lemmas = ` ${reading.words.map(({ lemma }) => lemma).join(' ')} `
  const countries = new Set(readNames(reading.text).flatMap(countriesIn))
  const touched = lens.signalWords.some((word) => {
    const { stems, lemma } = formsOf(word)
    const stands = (countriesByName.get(fold(word)) ?? []).some((country) => countries.has(country))
    return stands || running.includes(` ${stems} `) || lemmas.includes(` ${lemma} `)
  })
  if (touched) return []
  return [
    {
      gate: 'off_frame',
      severity: 'note',
      start: 0,
      end: text.length,
      found: text,
      why: `None of the words that ${lens.name} looks for stands in this text.`,
    },
  ]
}

const formsOf: (word: string) => { stems: string; lemma: string } = remembered((word) => {
  const tokens = tag(word.toLowerCase())
  return {
    stems: tokens.map(({ stem }) => stem).join(' '),
    lemma: tokens.map(({ lemma }) => lemma).join(' '),
  }
}, 2_000)
