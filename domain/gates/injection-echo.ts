import { findPatterns } from '../reading/find-patterns'
import { inside } from '../reading/read-quotations'
import { passageOf, type Reading, readText } from '../reading/read-text'
import type { Finding, Gate, GateInput } from './finding'
import { obeyedDemands } from './obeyed-demands'
import { instructionSentences } from './scan-source'
import { watchwordsIn } from './watchwords'
import { instructions } from './words/instructions'

/**
 * Fires when a text repeats or obeys an instruction to a model: an injection phrase, five words in a row of a source
 * sentence that reads as an instruction, also in its title or summary, the watchword, address or name that it asks for, or
 * what it demands in other words. A phrase that the source itself reports in quotation marks may be quoted.
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

/** An original is read too: it may contain orders in any language. */
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
  const planted = instructionSentences(source.text)
  return planted.flatMap((sentence) => {
    if (inside(source.quotations, sentence)) return []
    const { start, end, found } = passageOf(source, sentence)
    const words = source.words.filter((word) => word.start >= sentence.start && word.end <= sentence.end)
    const grams = new Set(words.map((_, at) => gramAt(words, at)).filter((gram) => gram !== null))
    const spans = draft.words.flatMap((word, at) => {
      const gram = gramAt(draft.words, at)
      const last = draft.words[at + run - 1]
      return gram && last && grams.has(gram) ? [{ start: word.start, end: last.end }] : []
    })
    const said = watchwordsIn(draft.text, source.text.slice(sentence.start, sentence.end), source.text)
    const done = obeyedDemands(draft, source, planted, sentence)
    return merged([...spans, ...said, ...done]).map((span) => ({
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

const gramAt = (words: { folded: string }[], at: number) =>
  at + run > words.length
    ? null
    : words
        .slice(at, at + run)
        .map(({ folded }) => folded)
        .join(' ')

function merged(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1]
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}
