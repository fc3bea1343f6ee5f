import type { ShownFinding } from '@/domain/gates/finding'
import { flagged, type LensView } from '@/domain/lenses/lens'

type Place = Pick<ShownFinding, 'gate' | 'start' | 'end'>

/** Names a finding within its text. */
export const findingId = ({ gate, start, end }: Place) => `${gate}-${start}-${end}`

/** The parts of a finding on the screen, by their `data-part`: the passage in the text, and the reason. */
export const markPart = (finding: Place) => `mark ${findingId(finding)}`
export const reasonPart = (finding: Place) => `reason ${findingId(finding)}`
/** The end of a text. */
export const endPart = 'end'

/** One key of what must be shown, with the parts of the screen that show it. */
type Look = { key: string; parts: string[] }

/**
 * What has to be on the screen for each passage to count as shown: its mark and its reason. A finding that isn't
 * marked in the text is about the whole of it, so the end of the text stands in for its mark.
 */
export function looksFor({ body, findings, toShow }: Pick<LensView, 'body' | 'findings' | 'toShow'>): Look[] {
  const asking = flagged(findings)
  if (asking.length === 0) return toShow.map((key) => ({ key, parts: [endPart] }))
  const marked = marking(body, findings)
  return asking.map((finding, at) => ({
    key: toShow[at] ?? '',
    parts: [marked.includes(finding) ? markPart(finding) : endPart, reasonPart(finding)],
  }))
}

/** What was not on the screen yet, neither by its parts now nor by what is remembered. */
export const unseenOf = (looks: Look[], parts: ReadonlySet<string>, remembered: string[]): Look[] =>
  looks.filter((look) => !remembered.includes(look.key) && !look.parts.every((part) => parts.has(part)))

const weights = { blocker: 0, warning: 1, note: 2 } as const

/** The findings marked in a text. Where two overlap, the graver one is marked; one about the whole text, never. */
export function marking(text: string, findings: ShownFinding[]): ShownFinding[] {
  const chosen: ShownFinding[] = []
  for (const finding of [...findings].sort((a, b) => weights[a.severity] - weights[b.severity])) {
    const { start, end } = finding
    const inside = start < end && end <= text.length && end - start < text.trim().length
    if (inside && chosen.every((one) => end <= one.start || start >= one.end)) chosen.push(finding)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
