import { splitSentences } from '@/lib/text/sentences'
import { findPatterns } from './find-patterns'
import { normalise, originalSpan } from './normalise'
import type { Span } from './read-quotations'
import { remembered } from './remembered'
import { encodedTricks } from './words/encoded-tricks'
import { callsToMachines, instructions } from './words/instructions'

/** A passage of a source that reads as an instruction to a model. Offsets are in the text as it was given. */
export type SourceWarning = { start: number; end: number; found: string; what: string; why: string }

/**
 * Looks through a source for words to a model: orders, roles, chat tags, orders to publish, hidden or encoded text. A
 * warning to the editor; the source itself stays as it is.
 */
export const scanSource: (text: string) => SourceWarning[] = remembered((text) => {
  const normalised = normalise(text)
  const patterns = [
    ...findPatterns(normalised.text, [...instructions, ...callsToMachines]),
    ...findPatterns(normalised.text, encodedTricks),
  ]
  return patterns
    .sort((a, b) => a.start - b.start)
    .map(({ what, ...place }) => {
      const span = originalSpan(normalised, place.start, place.end)
      const found = text.slice(span.start, span.end)
      return {
        ...span,
        found,
        what,
        why: `“${short(found)}” reads as ${what}, written for a model and not for readers.`,
      }
    })
})

/**
 * The sentences of a normalised text in which an instruction stands, and the sentence behind one that asks to repeat
 * "the following".
 */
export function instructionSentences(text: string): Span[] {
  const orders = findPatterns(text, [...instructions, ...callsToMachines])
  const sentences = splitSentences(text)
  const ordered = sentences.map(({ start, end }) =>
    orders.some((order) => order.start < end && order.end > start),
  )
  return sentences.filter((_, at) => {
    const before = sentences[at - 1]
    return ordered[at] || (ordered[at - 1] && before && pointsOn.test(text.slice(before.start, before.end)))
  })
}

const pointsOn = /\b(?:following|next|this|below)\b[^.!?]{0,60}[.:]["')]?\s*$/i

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
