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
  const reading = readText(blanked(text))
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

/** Words that look for another sense: "may notice", "right now", "free of", "in order to". */
const otherSense =
  /(?<=\b(?:may|might|could|would|will|can|to|not|never|also|barely|hardly|first|who|they|people|families|readers)\s)notice\b|\bnotic(?:es|ed|ing)\b|\b(?:all )?right(?:,)? (?:now|away|after|before|next|behind|beside|here|there|then|into|up|down|at|through)\b|\ball right\b|\b(?:in order (?:to|that)|in (?:the )?light of|in terms of|on the other hand|by the way|in the long run|for free|free of|free from|for good|in case of|on balance|as a rule|on record as|in view of|in charge of|at all costs|of course)\b/giu

const blanked = (text: string) => text.replace(otherSense, (phrase) => ' '.repeat(phrase.length))

const formsOf: (word: string) => { stems: string; lemma: string } = remembered((word) => {
  const tokens = tag(word.toLowerCase())
  return {
    stems: tokens.map(({ stem }) => stem).join(' '),
    lemma: tokens.map(({ lemma }) => lemma).join(' '),
  }
}, 2_000)
