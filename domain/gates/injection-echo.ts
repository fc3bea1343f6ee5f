import { findPatterns } from './find-patterns'
import type { Finding, Gate, GateInput } from './finding'
import { inside } from './read-quotations'
import { passageOf, type Reading, readText } from './read-text'
import { instructionSentences } from './scan-source'
import { instructions } from './words/instructions'

/**
 * Fires when a text repeats or obeys an instruction to a model: an injection phrase, five words in a row of a source
 * sentence that reads as an instruction, also in its title or summary, or the watchword which that sentence asks for. A phrase that the source itself
 * reports in quotation marks may be quoted.
 */
export const injectionEcho: Gate = (input) => {
  const reading = readText(input.text)
  const found = [
    ...findPatterns(reading.text, instructions)
      .filter(
        (span) =>
          !(
            inside(reading.quotations, span) &&
            isQuotedInSource(input, reading.text.slice(span.start, span.end))
          ),
      )
      .map(({ what, ...span }) => finding(reading, span, (passage) => `“${passage}” reads as ${what}.`)),
    ...textsOf(input).flatMap(({ text, snapshotId }) => echoes(reading, readText(text), snapshotId)),
    ...input.contexts.flatMap((text) => echoes(reading, readText(text), null)),
  ]
  return found.filter(
    (one, at) => !found.slice(0, at).some((other) => one.start < other.end && other.start < one.end),
  )
}

/** An original is read too: its orders may stand there in any language. */
const textsOf = ({ references, originals = [] }: GateInput) => [...references, ...originals]

const isQuotedInSource = (input: GateInput, phrase: string) =>
  textsOf(input).some(({ text }) => {
    const source = readText(text)
    return source.quotations.some(({ start, end }) =>
      source.text.slice(start, end).toLowerCase().includes(phrase.toLowerCase()),
    )
  })

function finding(
  reading: Reading,
  span: { start: number; end: number },
  why: (passage: string) => string,
): Finding {
  const passage = passageOf(reading, span)
  return { gate: 'injection_echo', severity: 'blocker', ...passage, why: why(passage.found) }
}

const run = 5

function echoes(draft: Reading, source: Reading, snapshotId: string | null): Finding[] {
  return instructionSentences(source.text).flatMap((sentence) => {
    if (inside(source.quotations, sentence)) return []
    const { start, end, found } = passageOf(source, sentence)
    const words = source.words.filter((word) => word.start >= sentence.start && word.end <= sentence.end)
    const grams = new Set(words.map((_, at) => gramAt(words, at)).filter((gram) => gram !== null))
    const spans = draft.words.flatMap((word, at) => {
      const gram = gramAt(draft.words, at)
      const last = draft.words[at + run - 1]
      return gram && last && grams.has(gram) ? [{ start: word.start, end: last.end }] : []
    })
    const watchwords = canariesOf(source.text.slice(sentence.start, sentence.end), source.text)
    const said = watchwords.flatMap((watchword) => placesOf(draft.text, watchword))
    return merged([...spans, ...said]).map((span) => ({
      ...finding(
        draft,
        span,
        (passage) =>
          `“${passage}” repeats a sentence of the source that reads as an instruction to a model: “${found}”`,
      ),
      ...(snapshotId === null ? {} : { sourceSpan: { snapshotId, start, end } }),
    }))
  })
}

/** A watchword as it stands, and one with capitals or digits in any case and with any joint: "marigold 77". */
function placesOf(text: string, watchword: string): { start: number; end: number }[] {
  const coded = /\d|[-_]|^[^\p{Ll}]+$/u.test(watchword)
  const parts = watchword.split(/[-_]/).filter(Boolean)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${parts.join('[-_ ]?')}(?![\\p{L}\\p{N}])`,
    coded ? 'giu' : 'gu',
  )
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

const gramAt = (words: { folded: string }[], at: number) =>
  at + run > words.length
    ? null
    : words
        .slice(at, at + run)
        .map(({ folded }) => folded)
        .join(' ')

/** Words in capitals that stand nowhere else in the source: what the instruction wants to see in the answer. */
function canariesOf(sentence: string, source: string): string[] {
  const loud = [...sentence.matchAll(/\b[\p{Lu}][\p{Lu}\p{N}_-]{4,}\b/gu)].map(([word]) => word)
  const asked = [
    ...sentence.matchAll(
      /\b(?:word|phrase|code|token|with|say|append|include)\s+["']?([\p{L}\p{N}_-]{5,})["']?\s*(?:[.;,!]|$)/giu,
    ),
  ].map(([, word = '']) => word)
  return [...loud, ...asked].filter((word) => word && source.split(word).length === 2 && !orders.test(word))
}

/** The shouted order itself is no watchword. */
const orders =
  /^(ignore|disregard|previous|instructions?|system|prompt|always|never|important|attention|following|answers?|those|these)$/i

function merged(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1]
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}
