import type { ShownFinding } from '@/domain/gates/finding'

/** A text with the passages that findings speak of underlined: wavy stops, dotted warns, dashed was overruled. */
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
  return 'decoration-dotted decoration-2 decoration-warn'
}

/** Where two findings overlap, the first one marks. */
function piecesOf(text: string, findings: ShownFinding[]) {
  const pieces: { start: number; passage: string; finding?: ShownFinding }[] = []
  let at = 0
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at || finding.end > text.length) continue
    if (finding.start > at) pieces.push({ start: at, passage: text.slice(at, finding.start) })
    pieces.push({ start: finding.start, passage: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < text.length) pieces.push({ start: at, passage: text.slice(at) })
  return pieces
}
