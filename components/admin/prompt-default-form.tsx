'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import type { FormAction, FormState } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'

type Props = { version: number; isDefault: boolean; action: FormAction }

/** Makes a version the default. The message outlives the button; if there is an objection, a reason field appears. */
export function PromptDefaultForm({ version, isDefault, action }: Props) {
  return (
    <ActionForm
      action={action}
      className="grid max-w-prose gap-3 empty:hidden"
      label={`Make version ${version} the default`}
    >
      {(state) =>
        !isDefault && (
          <>
            <h2>Make it the default</h2>
            <input type="hidden" name="version" value={version} />
            {needsReason(state) && (
              <TextArea
                label="Reason"
                name="override"
                hint="Ten characters or more. It is kept with the release and in the audit log."
              />
            )}
            <p id="default-effect" className="text-muted text-sm">
              Lenses and front texts drafted from now on use version {version}. Texts that exist stay.
            </p>
            <div>
              <SubmitButton pending="Checking…" aria-describedby="default-effect">
                {needsReason(state) ? 'Make default all the same' : 'Make default'}
              </SubmitButton>
            </div>
          </>
        )
      }
    </ActionForm>
  )
}

const needsReason = ({ outcome, reason, values }: FormState) =>
  reason === 'worse' || reason === 'no_bench' || (outcome === 'invalid' && values?.override !== undefined)
