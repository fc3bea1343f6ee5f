import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { BriefView } from '@/domain/publication/brief-view'
import { RemovedLine, SourceReading } from './source-reading'
import { anchorIn, type SourceText } from './source-text'
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
  const { number, publisher, title, url, readAt, origin, language, original, translation } = source
  const texts = [original?.snapshotId, translation?.snapshotId]
  const own = warnings.filter(({ snapshotId }) => texts.includes(snapshotId))
  return (
    <details
      open={number === 1 || own.length + source.aboutWarnings.length > 0}
      className="rounded border border-line bg-surface"
    >
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
        <SourceTexts
          source={source}
          open={own.some(({ snapshotId }) => snapshotId === original?.snapshotId)}
        />
        {children}
      </div>
    </details>
  )
}

/** The translation first, because findings point into it; the original folds away beneath it unless a warning leads there. */
function SourceTexts({ source, open }: { source: SourceText; open: boolean }) {
  const { original, translation, language } = source
  if (!original || original.paragraphs.length === 0) {
    return (
      <p className="text-muted">
        The text of this source is not known. Paste it, so that lenses and checks can use it.
      </p>
    )
  }
  const reading = (
    <>
      <RemovedLine removed={original.removed} />
      <SourceReading text={original} anchor={anchorIn(source, original)} />
    </>
  )
  if (!translation) return reading
  return (
    <>
      <p className={translation.byModel ? 'rounded bg-warn-soft px-3 py-2 text-sm text-warn' : 'text-sm'}>
        <bdi>{translation.label}</bdi>, <Time at={translation.madeAt} />. Checks read it in place of the
        original.
      </p>
      <RemovedLine removed={translation.removed} />
      <SourceReading text={translation} anchor={anchorIn(source, translation)} />
      <details open={open} className="border-line border-t pt-2">
        <summary className="min-h-6 cursor-pointer text-accent">
          The original{language && `, in ${language}`}
        </summary>
        <div className="grid gap-3 pt-2">{reading}</div>
      </details>
    </>
  )
}
