'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { PastedSourceFields } from './pasted-source-fields'

/** The two ways into a brief. A page that cannot be read keeps what was typed; its text can be pasted right there. */
export function NewBriefForm({ read, start }: { read: FormAction; start: FormAction }) {
  return (
    <div className="grid max-w-2xl gap-8">
      <ActionForm action={read} className="grid gap-5" label="Import a source">
        {(state) => (
          <>
            <TextField
              label="Source URL"
              name="url"
              type="url"
              inputMode="url"
              autoComplete="off"
              hint="The address of the article. The page is read once, and its text is kept with the brief."
            />
            <TextArea
              label="Source text"
              name="text"
              rows={state.outcome === 'refused' ? 10 : 5}
              hint="Or paste the text: for wire copy, a document, or a page that cannot be read. When there is a text here, the address is kept but not read."
            />
            <details open={state.outcome !== 'none'} className="rounded border border-line px-3 py-2">
              <summary className="min-h-6 cursor-pointer">What the pasted text is</summary>
              <div className="grid gap-4 pt-3 sm:grid-cols-3">
                <PastedSourceFields />
              </div>
            </details>
            <div>
              <SubmitButton pending="Reading the source. This can take up to 20 seconds…">
                Import
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
      <ActionForm
        action={start}
        className="grid gap-2 border-line border-t pt-5"
        label="Start without a source"
      >
        <p className="text-muted">
          You can also begin with an empty brief and add its source later. It cannot be published without one.
        </p>
        <div>
          <SubmitButton variant="secondary" pending="Starting…">
            Start without a source
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
