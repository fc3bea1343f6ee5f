import type { acknowledgementReasons } from '@/db/schema/reviews'
import type { FrontField } from '../front-text'
import { gateTable, type Severity } from './gates'

export type { Severity } from './gates'
export type GateName = keyof typeof gateTable

/** What a gate says about a passage. Offsets are UTF-16 positions in the text that was checked. */
export type Finding = {
  gate: GateName
  severity: Severity
  start: number
  end: number
  /** The passage itself. */
  found: string
  /** One sentence for the editor: what is wrong with it and what it was compared with. */
  why: string
  /** The nearest passage of a source, if there is one. */
  sourceSpan?: { snapshotId: string; start: number; end: number }
  /** Hash of what else it was compared with, such as another lens; an answer lapses when that changes. */
  basis?: string
}

export type AcknowledgementReason = (typeof acknowledgementReasons)[number]

export const acknowledgementReasonNames = {
  other_words: 'Same in other words',
  source_wrong: 'The source is wrong, a second source is given',
  common_knowledge: 'Common knowledge',
  gate_wrong: 'The gate is wrong',
} as const satisfies Record<AcknowledgementReason, string>

/** A finding as the desk sees it: with the reason an editor gave for overruling it, if one did. */
export type ShownFinding = Finding & { acknowledged: { reason: AcknowledgementReason; by: string } | null }

/** One text that a gate may compare with. */
export type Reference = { snapshotId: string; text: string; language: string; hash: string }

/** What a gate knows about the lens that a text belongs to. `disclaimerShown` is what readers will see. */
export type LensFacts = {
  key: string
  name: string
  frame: string
  disclaimer: string
  disclaimerRequired: boolean
  disclaimerShown: string
  signalWords: string[]
}

/** What every gate reads: the text and its place, all sources, the topic contexts, and the brief's other lenses. */
export type GateInput = {
  text: string
  place: 'lens' | FrontField
  /** Without it, the gates that need a definition say nothing. */
  lens?: LensFacts
  siblings?: { key: string; name: string; text: string }[]
  references: Reference[]
  /** Originals in another language that have a translation: nothing to compare with, but they may contain orders. */
  originals?: Reference[]
  /** How many source texts the gates can't see because reading them took too long. */
  unread?: number
  contexts: string[]
  language: string
}
export type Gate = (input: GateInput) => Finding[]

/** Gates that an editor may overrule with a reason. The others can't be overruled. */
export const overrulableGates: readonly GateName[] = gateNames().filter((name) => gateTable[name].overrulable)

/** Whether an editor may answer this finding: every warning, and the blockers of some gates. A note needs no answer. */
export const mayOverrule = ({ gate, severity }: Pick<Finding, 'gate' | 'severity'>) =>
  severity === 'warning' || (severity === 'blocker' && overrulableGates.includes(gate))

/** What stops an approval: blockers and warnings that nobody has answered with a reason. */
export const openFindings = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity, acknowledged }) => severity !== 'note' && !acknowledged)

/** What stops the publication of an approved lens: blockers that nobody has overruled. */
export const openBlockers = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity, acknowledged }) => severity === 'blocker' && !acknowledged)

/** What somebody should look at again in an approved lens: warnings that nobody has answered. They block nothing. */
export const openWarnings = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity, acknowledged }) => severity === 'warning' && !acknowledged)

/** A finding in one line: the passage, shortened when it is long, and what is wrong with it. */
export function sayFinding({ found, why }: Pick<Finding, 'found' | 'why'>): string {
  if (saysPassage({ found, why })) return why
  const passage = found.length > 80 ? `${found.slice(0, 70).trimEnd()}…` : found
  return passage ? `“${passage}”: ${why}` : why
}

/** Whether the sentence of a finding begins with its passage, so that it need not be shown twice. */
export const saysPassage = ({ found, why }: Pick<Finding, 'found' | 'why'>) => why.startsWith(`“${found}”`)

/** The names of all gates. */
export function gateNames(): GateName[] {
  const isGate = (name: string): name is GateName => name in gateTable
  return Object.keys(gateTable).filter(isGate)
}
