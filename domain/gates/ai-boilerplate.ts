import { findPatterns } from '../reading/find-patterns'
import { passageOf, readText } from '../reading/read-text'
import { machineTalk } from '../reading/words/machine-talk'
import type { Gate } from './finding'

/** Passages that aren't the newsroom's own words at all, so no other gate needs to look there. */
export const machineTalkIn = (text: string) => findPatterns(text, machineTalk)

/** Fires for what a model, a prompt or an unfinished draft leaves behind. Needs no source, so works in any language. */
export const aiBoilerplate: Gate = ({ text }) => {
  const reading = readText(text)
  return machineTalkIn(reading.text).map(({ what, ...span }) => {
    const passage = passageOf(reading, span)
    return {
      gate: 'ai_boilerplate',
      severity: 'blocker',
      ...passage,
      why: `“${passage.found}” looks like ${what}; readers must never see it.`,
    }
  })
}
