import { findPatterns } from '../reading/find-patterns'
import { normalise, originalSpan } from '../reading/normalise'
import { type Sensitivity, sensitivities } from './words/sensitive-subjects'

export type OmissionLens = { key: string; name: string; signalWords: string[] }

/** A lens that might better be left out, with the reason that readers would see and the passages that led to it. */
export type OmissionProposal = {
  key: string
  name: string
  subject: Sensitivity
  reason: string
  spans: { start: number; end: number; found: string }[]
}

/**
 * Lenses that would do harm or add nothing with a subject such as a crime's victims, children, suicide, a hate group or a
 * disaster. Proposals only: a person decides. A lens that the source itself addresses isn't proposed, except where
 * it would put harm into words.
 */
export function proposeOmissions(sourceText: string, lenses: OmissionLens[]): OmissionProposal[] {
  const normalised = normalise(sourceText)
  const subjects = sensitivities.flatMap((rule) => {
    const found = findPatterns(normalised.text, rule.signals)
    return found.length >= rule.least ? [{ rule, found }] : []
  })
  return lenses.flatMap((lens): OmissionProposal[] => {
    const applies = subjects.find(
      ({ rule }) => rule.lenses.includes(lens.key) && (rule.always || !speaksTo(normalised.text, lens)),
    )
    if (!applies) return []
    const { rule, found } = applies
    const spans = found.slice(0, 5).map(({ start, end }) => {
      const span = originalSpan(normalised, start, end)
      return { ...span, found: sourceText.slice(span.start, span.end) }
    })
    return [{ key: lens.key, name: lens.name, subject: rule.subject, reason: rule.reason, spans }]
  })
}

/** Three different signal words in the source: the lens has something to read there. */
function speaksTo(text: string, { signalWords }: OmissionLens): boolean {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return (
    signalWords.filter((word) => new RegExp(` ${escaped(word.toLowerCase())}(?:s|es|ed|ing)? `).test(lower))
      .length >= 3
  )
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
