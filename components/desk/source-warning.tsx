import type { BriefView } from '@/domain/publication/brief-view'
import { anchorsOf, type SourceText, spanKey } from './source-text'

type Warnings = BriefView['sourceWarnings']

const shown = 5

/** Warns that a source addresses a model, and shows each sentence once; title and summary have no place to link to. */
export function SourceWarning({ source, warnings }: { source: SourceText; warnings: Warnings }) {
  const anchors = anchorsOf([source], warnings)
  const inText = new Map(warnings.map((one) => [anchors[spanKey(one)], one]))
  const passages = [
    ...[...inText].map(([anchor, { start, found, what }]) => ({ anchor, start, found, what })),
    ...source.aboutWarnings.map(({ start, found, what }) => ({ anchor: null, start, found, what })),
  ]
  if (passages.length === 0) return null
  return (
    <div className="grid gap-1 rounded bg-warn-soft px-3 py-2 text-sm text-warn">
      <p>
        <span aria-hidden="true">▲ </span>
        This source holds a sentence that reads like an instruction to a model. It was treated as text.
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        {passages.slice(0, shown).map(({ anchor, start, found, what }) => (
          <li key={`${anchor} ${start}`}>
            {anchor ? (
              <a href={`#${anchor}`} className="line-clamp-3 wrap-anywhere underline">
                <bdi>“{found}”</bdi>
              </a>
            ) : (
              <bdi className="line-clamp-3 wrap-anywhere">“{found}”</bdi>
            )}{' '}
            ({anchor ? what : `${what}, in its title or summary`})
          </li>
        ))}
      </ul>
      {passages.length > shown && <p>And {passages.length - shown} more.</p>}
    </div>
  )
}
