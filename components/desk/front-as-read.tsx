import { type FrontField, fieldText, frontFieldLabels, frontFields } from '@/domain/front-text'
import type { BriefView } from '@/domain/publication/brief-view'
import { Acts, ActsMessage } from './acts'
import type { FindingActions } from './finding-entry'
import { FindingList } from './finding-list'
import type { KeepActions } from './keep-sentence'
import { MarginPairs } from './margin-pairs'
import { MarkedText } from './marked-text'
import type { Anchors, Translations } from './source-text'

type Props = {
  view: Pick<BriefView, 'id' | 'front' | 'frontFindings' | 'frontLedger' | 'may'>
  anchors: Anchors
  translations: Translations
  actions: (FindingActions & KeepActions) | null
  editPath: string
}

/** The front text that publishing decides on: each sentence beside its nearest passage, and what was found in it. */
export function FrontAsRead(props: Props) {
  return (
    <section
      aria-labelledby="front-text"
      data-front=""
      className="grid min-w-0 gap-4 rounded border border-line bg-surface p-4"
    >
      <h2 id="front-text">Front text</h2>
      <Acts>
        <ActsMessage />
        {frontFields.map((field) => (
          <Field key={field} field={field} {...props} />
        ))}
        <a href={props.editPath} className="justify-self-start text-accent underline">
          Edit the front text
        </a>
      </Acts>
    </section>
  )
}

function Field({ field, view, anchors, translations, actions, editPath }: Props & { field: FrontField }) {
  const findings = view.frontFindings[field] ?? []
  const rows = view.frontLedger.find((one) => one.field === field)?.rows ?? []
  const text = fieldText(view.front, field)
  return (
    <div id={`front-${field}`} className="grid scroll-mt-4 gap-1 max-sm:scroll-mt-16">
      <h3 className="text-muted text-sm">{frontFieldLabels[field]}</h3>
      {rows.length > 0 ? (
        <MarginPairs
          briefId={view.id}
          place="front"
          rows={rows}
          findings={findings}
          anchors={anchors}
          translations={translations}
          actions={actions}
          fix={view.may.edit ? { href: `${editPath}#${field}` } : null}
        />
      ) : (
        <p className="max-w-prose whitespace-pre-wrap">
          {text ? (
            <MarkedText text={text} findings={findings} anchors={anchors} />
          ) : (
            <span className="text-muted">{emptyWords(view, field)}</span>
          )}
        </p>
      )}
      <FindingList
        briefId={view.id}
        place="front"
        text={text}
        findings={findings}
        anchors={anchors}
        actions={actions}
      />
    </div>
  )
}

function emptyWords({ front }: Props['view'], field: FrontField): string {
  if (field === 'headline' || field === 'summary' || field === 'whyItMatters') return 'Empty.'
  return front.quickTakes[field].skipped ? 'Skipped.' : 'Neither written nor skipped.'
}
