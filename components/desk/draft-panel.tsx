'use client'

import { Checkbox } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { frontFieldLabels } from '@/domain/front-text'
import type { AttemptView } from '@/domain/generation/attempt'
import { ActButton, ActForm } from './act-form'
import { AttemptLine } from './attempt-line'
import type { Draft } from './draft'
import { proposalsOf, proposedFields } from './front-draft'
import { WordDiff } from './word-diff'

type Props = {
  briefId: string
  revision: number
  attempt: AttemptView
  draft: Draft
  take: FormAction
  mayTake: boolean
}

/** What came of "Draft with AI": the texts next to the current ones. A person takes the ones they want. */
export function DraftPanel({ briefId, revision, attempt, draft, take, mayTake }: Props) {
  const proposals = attempt.state === 'done' ? proposalsOf(attempt.output) : null
  const fields = proposals ? proposedFields(proposals, draft) : []
  if (attempt.state === 'done' && fields.length === 0) return null
  return (
    <section aria-labelledby="draft-panel" className="grid gap-3 rounded border border-accent bg-surface p-4">
      <h2 id="draft-panel">Draft with AI</h2>
      <AttemptLine attempt={attempt} />
      {proposals && (
        <ActForm
          action={take}
          hidden={{ briefId, baseRevision: revision, attemptId: attempt.id }}
          className="grid gap-3"
        >
          {fields.map((field) => {
            const written = draft[field] ?? ''
            return (
              <div key={field} className="grid gap-1 border-line border-t pt-3">
                <Checkbox
                  label="Use this text"
                  name="fields"
                  value={field}
                  defaultChecked={written === ''}
                  disabled={!mayTake}
                  hint={`For “${frontFieldLabels[field]}”`}
                />
                {written === '' ? (
                  <p>{proposals[field]}</p>
                ) : (
                  <WordDiff before={written} after={proposals[field]} />
                )}
              </div>
            )
          })}
          {mayTake && (
            <div>
              <ActButton variant="primary" pending="Taking…">
                Use selected
              </ActButton>
            </div>
          )}
        </ActForm>
      )}
    </section>
  )
}
