import type { BriefView } from '@/domain/briefs/brief-view'
import { anchorsOf, type SourceText, spanKey } from './source-text'

type Warnings = BriefView['sourceWarnings']

const shown = 5

/** Says that a source speaks to a model, and shows where, once for each sentence. */
export function SourceWarning({ source, warnings }: { source: SourceText; warnings: Warnings }) {
  const anchors = anchorsOf([source], warnings)
  const passages = [...new Map(warnings.map((one) => [anchors[spanKey(one)], one])).entries()]
  if (passages.length === 0) return null
  return (
    <div className="grid gap-1 rounded bg-warn-soft px-3 py-2 text-sm text-warn">
      <p>
        <span aria-hidden="true">▲ </span>
        This text holds a sentence that reads like an instruction to a model. It was treated as text.
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        {passages.slice(0, shown).map(([anchor, { start, found, what }]) => (
          <li key={start}>
            <a href={anchor && `#${anchor}`} className="line-clamp-3 wrap-anywhere underline">
              <bdi>“{found}”</bdi>
            </a>{' '}
            ({what})
          </li>
        ))}
      </ul>
      {passages.length > shown && <p>And {passages.length - shown} more.</p>}
    </div>
  )
}
