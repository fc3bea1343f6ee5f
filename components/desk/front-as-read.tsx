import { fieldText, frontFieldLabels, frontFields } from '@/domain/front-text'
import type { BriefView } from '@/domain/publication/brief-view'
import { Acts, ActsMessage } from './acts'
import type { FindingActions } from './finding-entry'
import { FindingList } from './finding-list'
import { MarkedText } from './marked-text'
import type { Anchors } from './source-text'

type Props = {
  view: Pick<BriefView, 'id' | 'front' | 'frontFindings'>
  anchors: Anchors
  actions: FindingActions | null
  editPath: string
}

/** The front text that publishing decides on, with what was found in it. Open as long as something was found. */
export function FrontAsRead({ view, anchors, actions, editPath }: Props) {
  const found = Object.values(view.frontFindings).some((findings) => findings.length > 0)
  return (
    <details open={found} className="rounded border border-line bg-surface p-4">
      <summary className="min-h-6 cursor-pointer font-semibold">Front text</summary>
      <Acts>
        <div className="grid gap-3 pt-3">
          <ActsMessage />
          {frontFields.map((field) => {
            const findings = view.frontFindings[field] ?? []
            const text = fieldText(view.front, field)
            return (
              <div key={field} className="grid gap-1">
                <h3 className="text-muted text-sm">{frontFieldLabels[field]}</h3>
                <p className="max-w-prose whitespace-pre-wrap">
                  {text ? (
                    <MarkedText text={text} findings={findings} anchors={anchors} />
                  ) : (
                    <span className="text-muted">{emptyWords(view, field)}</span>
                  )}
                </p>
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
          })}
          <a href={editPath} className="text-accent underline">
            Edit the front text
          </a>
        </div>
      </Acts>
    </details>
  )
}

function emptyWords({ front }: Props['view'], field: (typeof frontFields)[number]): string {
  if (field === 'headline' || field === 'summary' || field === 'whyItMatters') return 'Empty.'
  return front.quickTakes[field].skipped ? 'Skipped.' : 'Neither written nor skipped.'
}
