'use client'

import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { ActButton, ActForm } from './act-form'

type Props = {
  briefId: string
  slug: string | null
  assigneeId: string | null
  people: { id: string; name: string }[]
  published: boolean
  may: { assign: boolean; rename: boolean; withdraw: boolean }
  actions: Record<'assign' | 'rename' | 'withdraw', FormAction>
}

/** Rare acts; each says beforehand what it will do. */
export function MorePanel({ briefId, slug, assigneeId, people, published, may, actions }: Props) {
  if (!may.assign && !may.rename && !may.withdraw) return null
  return (
    <details className="rounded border border-line bg-surface px-3 py-2">
      <summary className="min-h-6 cursor-pointer font-medium text-accent">More</summary>
      <div className="grid gap-5 pt-3">
        {may.assign && (
          <ActForm action={actions.assign} hidden={{ briefId }} className="grid gap-2">
            <Select
              label="Assigned to"
              name="userId"
              hint="This person can write here as if it were their own."
              defaultValue={assigneeId ?? ''}
              choices={[
                { value: '', label: 'Nobody' },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <div>
              <ActButton pending="Assigning…" small>
                Assign
              </ActButton>
            </div>
          </ActForm>
        )}
        {may.rename && slug && (
          <ActForm action={actions.rename} hidden={{ briefId }} className="grid gap-2">
            <TextField
              label="Address of the story"
              name="slug"
              defaultValue={slug}
              hint="The story moves to the new address at once. The old one leads there for good."
            />
            <div>
              <ActButton pending="Moving…" small>
                Change the address
              </ActButton>
            </div>
          </ActForm>
        )}
        {may.withdraw && (
          <ActForm action={actions.withdraw} hidden={{ briefId }} className="grid gap-2">
            <TextArea
              label="Reason for withdrawing"
              name="reason"
              hint={
                published
                  ? 'Withdrawing is final. The story disappears at once, and readers see this reason in its place.'
                  : 'Withdrawing is final. Nobody can publish this any more.'
              }
            />
            <div>
              <ActButton variant="danger" pending="Withdrawing…" small>
                Withdraw
              </ActButton>
            </div>
          </ActForm>
        )}
      </div>
    </details>
  )
}
