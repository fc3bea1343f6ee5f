import { type KeptWords, packWords } from './kept-words'
import { normalise } from './normalise'

/** What a thread does for a source text: its words as gates read them, small enough to be kept. */
export const readForKeeping = (text: string): KeptWords => packWords(normalise(text).text)
