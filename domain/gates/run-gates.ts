import { overlaps } from '../reading/read-quotations'
import { aiBoilerplate } from './ai-boilerplate'
import type { Finding, Gate, GateInput, GateName } from './finding'
import { gateTable } from './gates'
import { injectionEcho } from './injection-echo'
import { inventedQuote } from './invented-quote'
import { length, tooLong } from './length'
import { lensDuplicate } from './lens-duplicate'
import { loadedLanguage } from './loaded-language'
import { missingDisclaimer } from './missing-disclaimer'
import { offFrame } from './off-frame'
import { overclaim } from './overclaim'
import { personAttribution } from './person-attribution'
import { readability } from './readability'
import { unsupportedEntity } from './unsupported-entity'
import { unsupportedNumber } from './unsupported-number'
import { verbatimOverlap } from './verbatim-overlap'

const gates: Record<GateName, Gate> = {
  person_attribution: personAttribution,
  invented_quote: inventedQuote,
  unsupported_number: unsupportedNumber,
  unsupported_entity: unsupportedEntity,
  verbatim_overlap: verbatimOverlap,
  missing_disclaimer: missingDisclaimer,
  ai_boilerplate: aiBoilerplate,
  injection_echo: injectionEcho,
  length,
  overclaim,
  lens_duplicate: lensDuplicate,
  off_frame: offFrame,
  loaded_language: loadedLanguage,
  readability,
}

/** How much of a draft gates read, in UTF-16 units: a 90-word lens has 600, and the longest summary has fewer. */
export const longestDraft = 3_000

/**
 * What every gate that is asked at this place says about a text, in text order. The same for a model's words and a
 * person's. An empty text has no findings. A text over 3,000 characters gets only a length finding, and that blocks:
 * nobody may overrule it, so nothing slips through unread.
 */
export function runGates(input: GateInput): Finding[] {
  if (!input.text.trim()) return []
  if (input.text.length > longestDraft) return tooLong(input)
  const findings = Object.entries(gates)
    .filter(([name]) => isAsked(name, input.place))
    .flatMap(([, gate]) => gate(input))
  const foreign = findings.filter(({ gate }) => gate === 'injection_echo' || gate === 'ai_boilerplate')
  return findings
    .filter((one) => !(isAboutMeaning(one.gate) && overlaps(foreign, one)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Claims and names in an order to a model, or in a model's chatter, aren't flagged again: all of it must go anyway. */
const isAboutMeaning = (gate: GateName) => gate === 'overclaim' || gate === 'unsupported_entity'

function isAsked(name: string, place: GateInput['place']): boolean {
  if (place === 'lens') return true
  const scope = Object.entries(gateTable).find(([gate]) => gate === name)?.[1].scope
  if (scope === 'lens, headline and why it matters') return place === 'headline' || place === 'whyItMatters'
  return scope === 'everywhere'
}
