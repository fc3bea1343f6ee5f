import type { AcknowledgementReason } from '../lenses/lens'

export const gateNames = ['unsupported_number'] as const
export type GateName = (typeof gateNames)[number]
export type Severity = 'blocker' | 'warning' | 'note'

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
}

/** A finding as the desk sees it: with the reason an editor gave for overruling it, if one did. */
export type ShownFinding = Finding & { acknowledged: { reason: AcknowledgementReason; by: string } | null }

/** One text that a gate may compare with. */
type Reference = { snapshotId: string; text: string; language: string; hash: string }

/** What every gate reads: the text, all sources, and the topic contexts. */
export type GateInput = { text: string; references: Reference[]; contexts: string[]; language: string }
export type Gate = (input: GateInput) => Finding[]

/** Gates that an editor may overrule with a reason. The others hold whatever anybody says. */
export const overrulableGates: readonly GateName[] = ['unsupported_number']

/** What stops an approval and a publication: blockers that nobody has overruled. */
export const openBlockers = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity, acknowledged }) => severity === 'blocker' && !acknowledged)
