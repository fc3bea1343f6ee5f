'use client'

import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import type { ProblemView } from '@/domain/problems/problem'
import { ActButton, ActForm } from './act-form'

type Props = {
  problemId: string
  corrections: ProblemView['corrections']
  briefPath: string
  actions: Record<'answer' | 'correct' | 'keep', FormAction>
}

/** The three ends of a report. The reader reads what is written here. */
export function SettleProblem({ problemId, corrections, briefPath, actions }: Props) {
  const hidden = { problemId }
  const look = 'grid gap-2 rounded border border-line bg-surface px-4 py-3'
  return (
    <div className="grid gap-4">
      <ActForm action={actions.answer} hidden={hidden} label="Answer" className={look}>
        <h2>Answer</h2>
        <TextArea label="Answer to the reader" name="answer" rows={4} />
        <div>
          <ActButton variant="primary" pending="Sending…">
            Send the answer
          </ActButton>
        </div>
      </ActForm>
      {corrections.length === 0 ? (
        <section className={look} aria-label="Correction">
          <h2>It led to a correction</h2>
          <p className="text-muted">
            The story has no correction yet. Publish one from{' '}
            <a href={briefPath} className="text-accent underline">
              the brief
            </a>
            ; then it can be chosen here.
          </p>
        </section>
      ) : (
        <ActForm action={actions.correct} hidden={hidden} label="Correction" className={look}>
          <h2>It led to a correction</h2>
          <Select
            label="Correction"
            name="correctionNumber"
            defaultValue={String(corrections.at(-1)?.number ?? '')}
            choices={corrections.map(({ number, note }) => ({
              value: String(number),
              label: `${number}: ${note.slice(0, 90)}`,
            }))}
          />
          <TextArea label="Words to the reader" name="answer" hint="Optional." />
          <div>
            <ActButton pending="Sending…">Link the correction</ActButton>
          </div>
        </ActForm>
      )}
      <ActForm action={actions.keep} hidden={hidden} label="No change" className={look}>
        <h2>Nothing changes</h2>
        <TextArea label="No change, because" name="answer" hint="The reader is told this reason." />
        <div>
          <ActButton pending="Sending…">Settle without a change</ActButton>
        </div>
      </ActForm>
    </div>
  )
}

/** Puts a settled report back on the list. */
export function ReopenProblem({ problemId, action }: { problemId: string; action: FormAction }) {
  return (
    <ActForm action={action} hidden={{ problemId }} label="Open again">
      <div>
        <ActButton pending="Opening…">Open again</ActButton>
      </div>
    </ActForm>
  )
}
