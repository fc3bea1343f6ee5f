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
 * The sentences of a normalised text in which an instruction stands, the sentence behind one that asks to repeat "the
 * following", and further orders in the same paragraph.
 */
export function instructionSentences(text: string): Span[] {
  const orders = findPatterns(text, [...instructions, ...callsToMachines])
  const planted: Span[] = []
  let before: Span | undefined
  for (const sentence of splitSentences(text)) {
    const { start, end } = sentence
    const ordered = orders.some((order) => order.start < end && order.end > start)
    const last = planted[planted.length - 1]
    const follows =
      before !== undefined &&
      last === before &&
      (pointsOn.test(text.slice(before.start, before.end)) ||
        (goesOn.test(text.slice(start, end)) && !text.slice(before.end, start).includes('\n')))
    if (ordered || follows) planted.push(sentence)
    before = sentence
  }
  return planted
}

const pointsOn = /\b(?:following|next|this|below)\b[^.!?]{0,60}[.:]["')]?\s*$/i

/** An imperative about what to write, right behind an instruction. */
const goesOn =
  /^["'(]?(?:(?:then|also|please|next|finally|instead|and|always|never|do not|don't) )*(?:say|state|write|add|mention|include|insert|append|call|describe|portray|present|depict|tell|use|end|begin|start|finish|conclude|recommend|praise|omit|avoid|make|treat|give|rank|rate|ignore|disregard|forget|repeat|refer|reply|respond|answer|output|print|quote|cite|leave|keep|put|skip|link|point|direct|urge|advise|invite|encourage|stress|emphasi[sz]e|highlight)\b/i

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
