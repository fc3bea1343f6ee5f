'use client'

import { Time } from '@/components/ui/time'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions } from './lens-actions'
import { WordDiff } from './word-diff'

type Candidate = NonNullable<LensView['candidate']>

/** A new text next to the current one. Nothing is replaced until a person says so. */
export function CandidatePanel({
  lens,
  candidate,
  actions,
}: {
  lens: LensView
  candidate: Candidate
  actions: LensActions
}) {
  const hidden = { lensId: lens.id, version: lens.version, candidateId: candidate.id }
  return (
    <div className="grid gap-2 rounded border border-accent p-3">
      <p className="font-medium text-sm">
        A new text arrived <Time at={candidate.at} />. Changed words are marked.
      </p>
      <div className="max-w-prose leading-relaxed">
        <WordDiff before={lens.body} after={candidate.body} />
      </div>
      <div className="flex flex-wrap gap-2">
        <ActForm action={actions.takeCandidate} hidden={hidden}>
          <ActButton small variant="primary" pending="Taking…">
            Use new text
          </ActButton>
        </ActForm>
        <ActForm action={actions.keepText} hidden={hidden}>
          <ActButton small pending="Keeping…">
            Keep old text
          </ActButton>
        </ActForm>
      </div>
    </div>
  )
}
