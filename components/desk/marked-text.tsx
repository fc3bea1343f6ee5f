import type { ShownFinding } from '@/domain/gates/finding'

/** A text with the passages that findings speak of underlined: wavy stops, double needs a look, dotted is a note, dashed was overruled. */
export function MarkedText({ text, findings }: { text: string; findings: ShownFinding[] }) {
  return (
    <>
      {piecesOf(text, findings).map(({ start, passage, finding }) =>
        finding ? (
          <mark
            key={start}
            title={finding.why}
            className={`bg-transparent text-inherit underline underline-offset-4 ${lineOf(finding)}`}
          >
            {passage}
          </mark>
        ) : (
          <span key={start}>{passage}</span>
        ),
      )}
    </>
  )
}

function lineOf({ severity, acknowledged }: ShownFinding): string {
  if (acknowledged) return 'decoration-dashed decoration-muted'
  if (severity === 'blocker') return 'decoration-wavy decoration-danger bg-danger-soft'
  if (severity === 'warning') return 'decoration-double decoration-warn'
  return 'decoration-dotted decoration-muted'
}

/** Where two findings overlap, the graver one marks. What is said of the whole text is not marked in it. */
function piecesOf(text: string, findings: ShownFinding[]) {
  const pieces: { start: number; passage: string; finding?: ShownFinding }[] = []
  let at = 0
  for (const finding of marking(text, findings)) {
    if (finding.start > at) pieces.push({ start: at, passage: text.slice(at, finding.start) })
    pieces.push({ start: finding.start, passage: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < text.length) pieces.push({ start: at, passage: text.slice(at) })
  return pieces
}

const weights = { blocker: 0, warning: 1, note: 2 } as const

function marking(text: string, findings: ShownFinding[]): ShownFinding[] {
  const chosen: ShownFinding[] = []
  for (const finding of [...findings].sort((a, b) => weights[a.severity] - weights[b.severity])) {
    const { start, end } = finding
    const inside = start < end && end <= text.length && end - start < text.trim().length
    if (inside && chosen.every((one) => end <= one.start || start >= one.end)) chosen.push(finding)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
