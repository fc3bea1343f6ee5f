import { tag } from '../reading/english'
import { fold } from '../reading/fold'
import { countriesIn } from '../reading/known-names'
import { readNames } from '../reading/read-names'
import { readText } from '../reading/read-text'
import { remembered } from '../reading/remembered'
import { isSameFamily } from '../reading/same-family'
import { countriesByName } from '../reading/words/countries'
import type { Gate } from './finding'
import { commonInFrames, fieldOf } from './words/frame-fields'

/**
 * A note when the text isn't about the frame: it has none of the definition's signal words, no word of its name and
 * frame in any form, and no word of the field that those belong to.
 */
export const offFrame: Gate = ({ text, lens }) => {
  if (!lens || lens.signalWords.length === 0) return []
  const reading = readText(blanked(text))
  const running = ` ${reading.words.map(({ stem }) => stem).join(' ')} `
  const lemmas = ` ${reading.words.map(({ lemma }) => lemma).join(' ')} `
  const countries = new Set(readNames(reading.text).flatMap(countriesIn))
  const stands = (word: string) => {
    const { stems, lemma } = formsOf(word)
    const named = (countriesByName.get(fold(word)) ?? []).some((country) => countries.has(country))
    return named || running.includes(` ${stems} `) || lemmas.includes(` ${lemma} `)
  }
  const related = (word: string) =>
    word.length >= 5 && reading.words.some(({ folded }) => isSameFamily(folded, word))
  const own = wordsOfFrame(`${lens.name}. ${lens.frame}`)
  if (lens.signalWords.some((word) => stands(word) || related(word))) return []
  if (own.some((word) => stands(word) || related(word))) return []
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

/** What the name and the frame of a lens are about: their own words, and the other words of the same field. */
const wordsOfFrame: (text: string) => string[] = remembered((text) => {
  const own = readText(text).words.filter(
    ({ content, pos, lemma, folded }) =>
      content &&
      /^(NOUN|PROPN|ADJ|VERB)$/.test(pos) &&
      !commonInFrames.has(lemma) &&
      !commonInFrames.has(folded),
  )
  const fields = own.flatMap(({ lemma }) => fieldOf.get(lemma) ?? [])
  return [...new Set([...own.map(({ lemma }) => lemma), ...fields])]
}, 200)

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
