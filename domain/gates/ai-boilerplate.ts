import { findPatterns } from './find-patterns'
import type { Gate } from './finding'
import { passageOf, readText } from './read-text'
import { machineTalk } from './words/machine-talk'

/** Fires for what a model, a prompt or an unfinished draft leaves behind. Needs no source, so no language stops it. */
export const aiBoilerplate: Gate = ({ text }) => {
  const reading = readText(text)
  return findPatterns(reading.text, machineTalk).map(({ what, ...span }) => {
    const passage = passageOf(reading, span)
    return {
      gate: 'ai_boilerplate',
      severity: 'blocker',
      ...passage,
      why: `“${passage.found}” looks like ${what}; readers must never see it.`,
    }
  })
}
