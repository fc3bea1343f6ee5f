'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { LensDefinition } from '@/domain/library/definition'

type Props = {
  action: FormAction
  /** Null for a lens that is not there yet. */
  definition: Pick<
    LensDefinition,
    | 'key'
    | 'name'
    | 'frame'
    | 'guidance'
    | 'disclaimer'
    | 'disclaimerRequired'
    | 'signalWords'
    | 'position'
    | 'active'
  > | null
  nextPosition: number
}

/** A lens of the library. Saving writes a new version. */
export function DefinitionForm({ action, definition, nextPosition }: Props) {
  return (
    <ActionForm
      action={action}
      className="grid gap-4 py-3"
      label={definition ? `Lens ${definition.name}` : 'A new lens'}
      message="below"
    >
      {definition ? (
        <input type="hidden" name="key" value={definition.key} />
      ) : (
        <TextField label="Key" name="key" hint="Part of addresses, for good; as in local-business." />
      )}
      <TextField label="Name" name="name" defaultValue={definition?.name} />
      <TextField
        label="Frame"
        name="frame"
        defaultValue={definition?.frame}
        hint="One line under the name that says what the lens looks at. Readers see it."
      />
      <TextArea
        label="Guidance"
        name="guidance"
        rows={5}
        defaultValue={definition?.guidance}
        hint="What the writer or the model should ask of the source. Readers do not see it."
      />
      <TextArea
        label="Disclaimer"
        name="disclaimer"
        defaultValue={definition?.disclaimer}
        hint="Readers see it above the text."
      />
      <Checkbox
        label="Never without its disclaimer"
        name="disclaimerRequired"
        defaultChecked={definition?.disclaimerRequired}
      />
      <TextArea
        label="Signal words"
        name="signalWords"
        defaultValue={definition?.signalWords.join(', ')}
        hint="Separated by commas. Without a model, sentences with these words are shown."
      />
      <TextField
        label="Place in the list"
        name="position"
        inputMode="numeric"
        defaultValue={String(definition?.position ?? nextPosition)}
      />
      <Checkbox
        label="Given to new briefs"
        name="active"
        defaultChecked={definition?.active ?? true}
        hint="Briefs and stories that carry it keep it either way."
      />
      <div>
        <SubmitButton pending="Saving…">{definition ? 'Save as a new version' : 'Add lens'}</SubmitButton>
      </div>
    </ActionForm>
  )
}
