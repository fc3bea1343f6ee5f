/** Paragraphs of a text. Sentences that go beyond the source are marked in place. */
export function Prose({ text, inferences = [] }: { text: string; inferences?: string[] }) {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph}>
        {parts(paragraph, inferences).map(({ start, text: part, inferred }) =>
          inferred ? (
            <span key={start} className="inference">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </p>
    ))
}

/** Says what the mark means; a page with marked sentences shows it once, before them. */
export function InferenceNote() {
  return (
    <>
      Sentences marked <span className="inference">like this</span> are inference, not reporting.
    </>
  )
}

type Part = { start: number; text: string; inferred: boolean }

/** Cuts a paragraph at the sentences that are inference; together the parts are the paragraph again. */
export function parts(paragraph: string, inferences: string[]): Part[] {
  const spans = inferences
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .map((sentence) => ({ start: paragraph.indexOf(sentence), length: sentence.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
  const cut: Part[] = []
  let at = 0
  for (const { start, length } of spans) {
    if (start < at) continue
    if (start > at) cut.push({ start: at, text: paragraph.slice(at, start), inferred: false })
    cut.push({ start, text: paragraph.slice(start, start + length), inferred: true })
    at = start + length
  }
  if (at < paragraph.length) cut.push({ start: at, text: paragraph.slice(at), inferred: false })
  return cut
}
