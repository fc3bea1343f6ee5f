'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { PromptWording } from '@/domain/prompts/wording'

/** A new version of the prompts, typed over the words of one that exists. */
export function PromptReleaseForm({ from, action }: { from: PromptWording; action: FormAction }) {
  return (
    <ActionForm
      action={action}
      className="grid gap-4 py-3"
      label={`A new version from version ${from.version}`}
    >
      <TextArea
        label="Words for a lens"
        name="lens"
        rows={14}
        defaultValue={from.lens}
        hint="The rules for one lens text. Its name, frame and guidance come from the library."
      />
      <TextArea
        label="Words for the front text"
        name="front"
        rows={14}
        defaultValue={from.front}
        hint="What to write for headline, brief, why it matters and quick takes, and its rules."
      />
      <TextField label="What is different" name="note" hint="A few words for the list of versions." />
      <p id="release-effect" className="max-w-prose text-muted text-sm">
        Saving makes a new version and changes nothing else: drafts use it once it is the default. The program
        adds what guards against instructions in a source, before and after these words; nobody can edit that.
      </p>
      <div>
        <SubmitButton pending="Saving…" aria-describedby="release-effect">
          Save as a new version
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
