import type { ReadText } from './source-text'

/** One text of a source, sentence by sentence, each with its number and its place on the page. */
export function SourceReading({
  text: { lang, paragraphs },
  anchor,
}: {
  text: ReadText
  anchor: (sentence: number) => string
}) {
  return (
    <div lang={lang || undefined} className="grid max-w-prose gap-3 leading-relaxed">
      {paragraphs.map((paragraph) => (
        <p key={paragraph[0]?.start} dir="auto">
          {paragraph.map((sentence) => (
            <span
              key={sentence.number}
              id={anchor(sentence.number)}
              className={`scroll-mt-24 rounded-xs target:bg-warn-soft target:outline-2 target:outline-warn data-lit:bg-warn-soft data-lit:outline-2 data-lit:outline-warn ${sentence.text.includes('\n\n') ? 'whitespace-pre-line' : ''}`}
            >
              <sup aria-hidden="true" className="mr-0.5 select-none text-[0.65rem] text-muted tabular-nums">
                {sentence.number}
              </sup>
              {sentence.text}{' '}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

/** What was taken out of a text; louder when there was text that people do not see. */
export function RemovedLine({ removed }: { removed: ReadText['removed'] }) {
  if (!removed) return null
  return removed.grave ? (
    <p className="rounded bg-warn-soft px-3 py-2 text-sm text-warn">
      <span aria-hidden="true">▲ </span>
      {removed.words}
    </p>
  ) : (
    <p className="text-muted text-sm">{removed.words}</p>
  )
}
