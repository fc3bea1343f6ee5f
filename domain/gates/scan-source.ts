import { type Sentence, splitSentences } from '@/lib/text/sentences'
import { findPatterns } from '../reading/find-patterns'
import { normalise, originalSpan } from '../reading/normalise'
import type { Span } from '../reading/read-quotations'
import { remembered } from '../reading/remembered'
import { encodedTricks } from './words/encoded-tricks'
import { goesOnInLanguage } from './words/foreign-orders'
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
 * The sentences of a normalized text that contain an instruction, the sentence after one that asks to repeat "the
 * following", and further orders in the same paragraph. Anything the report itself says after an order isn't one.
 */
export function instructionSentences(text: string): Span[] {
  const orders = findPatterns(text, [...instructions, ...callsToMachines])
  const planted: Span[] = []
  let before: Span | undefined
  for (const sentence of splitSentences(text).flatMap(withoutBlocks)) {
    const { start, end } = sentence
    const ordered = orders.some((order) => order.start < end && order.end > start)
    const last = planted[planted.length - 1]
    const follows =
      before !== undefined &&
      last === before &&
      (pointsOn.test(text.slice(before.start, before.end)) ||
        (isOrderBehind(text.slice(Math.max(0, before.end - 400), before.end), text.slice(start, end)) &&
          !text.slice(before.end, start).includes('\n')))
    if (ordered || follows) planted.push(sentence)
    before = sentence
  }
  return planted
}

/** A block of data, a comment or a tag that closes ends the sentence, even without a period. */
function withoutBlocks({ text, start }: Sentence): Span[] {
  const cuts = [...text.matchAll(blockEnd)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
  }))
  return [...cuts, { from: text.length, to: text.length }].map(({ from }, at) => ({
    start: start + (cuts[at - 1]?.to ?? 0),
    end: start + from,
  }))
}

const blockEnd = /(?<=\{[^{}]{20,}\}|\[[^[\]]{20,}\]|-->|<\/\w+>|\[\/\w+\])\s+(?=["'(]?\p{Lu})/gu

const pointsOn =
  /\b(?:repeat|copy|include|insert|add|append|print|reproduce|quote|say|state|write|use|with|output|reply|respond|answer)\b[^.!?]{0,40}\b(?:(?:following|next|this|below)\b[^.!?]{0,60}:|(?:following|next|this) (?:\p{L}+ )?(?:sentence|phrase|words?|lines?|claim|statement|message)\b[^.!?]{0,40}\.|(?:sentence|phrase|words?|lines?|claim|statement|message) below[^.!?]{0,40}\.)["')]?\s*$/iu

/** An imperative about what to write, right behind an instruction. */
const goesOn =
  /^["'(]?(?:(?:then|also|please|next|finally|instead|and|always|never|do not|don't) )*(?:say|state|write|add|mention|include|insert|append|call|describe|portray|present|depict|tell|use|end|begin|start|finish|conclude|recommend|praise|omit|avoid|make|treat|give|rank|rate|ignore|disregard|forget|repeat|refer|reply|respond|answer|output|print|quote|cite|leave|keep|put|skip|link|point|direct|urge|advise|invite|encourage|stress|emphasi[sz]e|highlight)\b/i

const isOrderBehind = (before: string, sentence: string) =>
  goesOn.test(sentence) || goesOnInLanguage(before, sentence)

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
