import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { BriefView } from '@/domain/briefs/brief-view'
import { type SourceText, sentenceAnchor } from './source-text'
import { SourceWarning } from './source-warning'

type Warnings = BriefView['sourceWarnings']

/** What the brief rests on: each source with its text, sentence by sentence, so that a finding can point into it. */
export function SourcePane({
  sources,
  warnings,
  acts,
  short = false,
}: {
  sources: SourceText[]
  warnings: Warnings
  acts?: (source: SourceText) => ReactNode
  /** Leaves the screen to something else until it is wide enough for both. */
  short?: boolean
}) {
  return (
    <section aria-labelledby="source-pane" className="grid gap-3 lg:sticky lg:top-4">
      <h2 id="source-pane">What the source says</h2>
      {sources.length === 0 && (
        <p className="text-muted">There is no source yet. A brief rests on one: add it below.</p>
      )}
      <div
        className={`grid gap-3 ${short ? 'max-xl:max-h-[40vh] xl:max-h-[calc(100vh-6rem)]' : 'max-lg:max-h-[60vh] lg:max-h-[calc(100vh-12rem)]'} overflow-y-auto`}
      >
        {sources.map((source) => (
          <SourceEntry key={source.id} source={source} warnings={warnings} only={sources.length === 1}>
            {acts?.(source)}
          </SourceEntry>
        ))}
      </div>
    </section>
  )
}

function SourceEntry({
  source,
  warnings,
  only,
  children,
}: {
  source: SourceText
  warnings: Warnings
  only: boolean
  children?: ReactNode
}) {
  const { number, publisher, title, url, readAt, origin, language } = source
  const own = warnings.filter(({ snapshotId }) => snapshotId === source.snapshotId)
  return (
    <details open={number === 1 || own.length > 0} className="rounded border border-line bg-surface">
      <summary className="min-h-9 cursor-pointer px-3 py-2">
        <span className="font-medium">
          <bdi>{title || publisher || 'Source without a title'}</bdi>
        </span>
        <span className="block text-muted text-sm">
          {only
            ? source.kind
            : `${number === 1 ? 'Main source' : `Source ${number}`}, ${source.kind.toLowerCase()}`}
          {publisher && title && <bdi>, {publisher}</bdi>}
        </span>
      </summary>
      <div className="grid gap-3 border-line border-t px-3 py-3">
        <p className="text-muted text-sm">
          {url && (
            <>
              <a href={url} rel="external noreferrer" target="_blank" className="text-accent underline">
                Open the original
              </a>
              {' · '}
            </>
          )}
          {origin === 'pasted' ? 'Pasted' : 'Read'} {readAt ? <Time at={readAt} /> : 'never'}
          {language && ` · language: ${language}`}
        </p>
        <SourceWarning source={source} warnings={own} />
        {source.paragraphs.length === 0 ? (
          <p className="text-muted">
            The text of this source is not known. Paste it, so that lenses and checks can use it.
          </p>
        ) : (
          <div className="grid max-w-prose gap-3 leading-relaxed">
            {source.paragraphs.map((paragraph) => (
              <p key={paragraph[0]?.start}>
                {paragraph.map((sentence) => (
                  <span
                    key={sentence.number}
                    id={sentenceAnchor(number, sentence.number)}
                    className="scroll-mt-24 rounded-xs target:bg-warn-soft target:outline-2 target:outline-warn data-lit:bg-warn-soft data-lit:outline-2 data-lit:outline-warn"
                  >
                    <sup
                      aria-hidden="true"
                      className="mr-0.5 select-none text-[0.65rem] text-muted tabular-nums"
                    >
                      {sentence.number}
                    </sup>
                    {sentence.text}{' '}
                  </span>
                ))}
              </p>
            ))}
          </div>
        )}
        {children}
      </div>
    </details>
  )
}
