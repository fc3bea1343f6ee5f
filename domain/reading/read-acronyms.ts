import { fold } from './fold'
import { remembered } from './remembered'
import { countriesByName } from './words/countries'
import { stopWords } from './words/stop-words'
import { joiners, titles } from './words/titles'

/** A word of a text for forming abbreviations. `small` may lend its letter or be passed over. */
type Lettered = {
  kind: 'capital' | 'small' | 'word' | 'break'
  letters: string
  folded: string
  opens: boolean
}

/**
 * Whether letters abbreviate a name or a phrase of this text: all capitalised words of a name in a row, small words and
 * possessives passed over or not, "Department of" left away or not; or a phrase in small letters ("artificial intelligence").
 */
export function isFormedFrom(text: string, letters: string, capitalsOnly = false): boolean {
  const words = lettersOf(text)
  return words.some((word, at) => {
    if (!word.letters || !letters.startsWith(word.letters.charAt(0))) return false
    if (word.kind === 'capital' && begins(words, at) && spells(words, at, letters, isCapital, ends))
      return true
    return !capitalsOnly && isLower(word) && spells(words, at, letters, isLower, () => true)
  })
}

type Test = (word: Lettered) => boolean

const isCapital: Test = ({ kind }) => kind === 'capital'
/** The capital of the first word of a sentence may be the sentence's own. */
const isLower: Test = ({ kind, opens }) => kind === 'word' || (kind === 'capital' && opens)

function spells(words: Lettered[], at: number, letters: string, counts: Test, mayEnd: typeof ends): boolean {
  const word = words[at]
  if (!word || word.kind === 'break') return false
  if (word.kind === 'small') {
    if (spells(words, at + 1, letters, counts, mayEnd)) return true
    return (
      letters.startsWith(word.letters) &&
      spells(words, at + 1, letters.slice(word.letters.length), counts, mayEnd)
    )
  }
  if (!counts(word) || !letters.startsWith(word.letters)) return false
  const rest = letters.slice(word.letters.length)
  return rest === '' ? mayEnd(words, at + 1) : spells(words, at + 1, rest, counts, mayEnd)
}

/** No capitalized word comes before it, except a rank, a body's owner, "UK", "Department of" or a name and "and". */
function begins(words: Lettered[], at: number): boolean {
  if (offices.test(words[at]?.folded ?? '')) return true
  let before = at - 1
  while (words[before]?.kind === 'small') before--
  const word = words[before]
  if (word?.kind !== 'capital' || titles.has(word.folded)) return true
  const between = words.slice(before + 1, at).map(({ folded }) => folded)
  if (between.length === 0) return word.folded.endsWith("'s") || isCountryInLetters(word)
  return offices.test(word.folded) || /\b(?:and|in|on|the)$/.test(between.join(' '))
}

/** "UK" or "EU" before a law or a body says whose it is; "United States" may be a part of its name. */
const isCountryInLetters = ({ letters, folded }: Lettered) =>
  letters === folded && countriesByName.has(folded)

const offices = /^(?:department|ministry|office|bureau|secretary|minister)$/

/** No capitalised word follows, except a company's legal form or what follows "of". */
function ends(words: Lettered[], next: number): boolean {
  const after = words[next]
  return after?.kind !== 'capital' || forms.test(after.folded) || titles.has(after.folded)
}

const forms = /^(?:inc|llc|ltd|corp|co|plc|gmbh|ag|sa|nv|bv|lp|llp|act)$/

const lettersOf: (text: string) => Lettered[] = remembered((text) =>
  [
    ...text.matchAll(
      /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.&-][\p{L}\p{M}\p{N}]+)*|&|'|[^\s\p{L}\p{N}&']+/gu,
    ),
  ].map((match) =>
    lettered(match[0], /(?:^|[.!?:"\n]\s*)$/.test(text.slice(Math.max(0, match.index - 2), match.index))),
  ),
)

function lettered(word: string, opens: boolean): Lettered {
  const folded = /'s$/.test(word) ? `${fold(word)}'s` : fold(word)
  const made = (kind: Lettered['kind'], letters: string): Lettered => ({ kind, letters, folded, opens })
  if (word === '&') return made('small', 'a')
  if (!/^[\p{L}\p{N}]/u.test(word)) return made(word === "'" ? 'small' : 'break', '')
  if (joiners.has(folded) || folded === 'to') return made('small', folded.charAt(0))
  if (/^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,6}$/u.test(word)) return made('capital', fold(word))
  const initials = folded
    .replace(/'s$/, '')
    .split('-')
    .map((part) => part.charAt(0))
    .join('')
  if (/^\p{Lu}/u.test(word)) return made('capital', initials)
  return stopWords.has(folded) ? made('break', '') : made('word', initials)
}
