'use client'

import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { ActButton, ActForm } from './act-form'
import { Acts, ActsMessage } from './acts'

type Props = {
  briefId: string
  /** Absent for somebody who may not. */
  request: FormAction | null
  add: FormAction | null
  offered: { key: string; name: string }[]
}

/** Asks for the texts that are missing, and adds a lens that the library offers. */
export function LensBar({ briefId, request, add, offered }: Props) {
  if (!request && !add) return null
  return (
    <Acts>
      <div className="flex flex-wrap items-end gap-2">
        {request && (
          <ActForm action={request} hidden={{ briefId }}>
            <ActButton pending="Asking…">Generate lenses</ActButton>
          </ActForm>
        )}
        {add && offered.length > 0 && (
          <ActForm action={add} hidden={{ briefId }} className="flex flex-wrap items-end gap-2">
            <Select
              label="Another lens"
              name="key"
              choices={offered.map(({ key, name }) => ({ value: key, label: name }))}
              defaultValue={offered[0]?.key}
            />
            <ActButton pending="Adding…">Add</ActButton>
          </ActForm>
        )}
      </div>
      <ActsMessage />
    </Acts>
  )
}
