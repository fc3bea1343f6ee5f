'use client'

import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { AttemptView } from '@/domain/generation/attempt'
import { ActButton, ActForm } from './act-form'
import { PastedSourceFields } from './pasted-source-fields'
import { TranslationActs, type TranslationForms } from './translation-acts'

type Acts = { remove: FormAction; makeMain: FormAction; replaceText: FormAction } & TranslationForms

/** What can be done with one source of a brief. */
export function SourceActs({
  briefId,
  sourceId,
  main,
  empty,
  translation,
  acts,
}: {
  briefId: string
  sourceId: string
  main: boolean
  empty: boolean
  /** Null for a text that needs none. */
  translation: { language: string; present: boolean; attempt: AttemptView | null } | null
  acts: Acts
}) {
  const hidden = { briefId, sourceId }
  return (
    <div className="grid gap-2">
      {translation && <TranslationActs hidden={hidden} {...translation} acts={acts} />}
      <details open={empty}>
        <summary className="cursor-pointer py-1 text-accent">
          {empty ? 'Paste the text' : 'Replace the text'}
        </summary>
        <ActForm action={acts.replaceText} hidden={hidden} className="grid gap-2 pt-2">
          <TextArea label="Text of the source" name="text" rows={6} />
          <div>
            <ActButton pending="Keeping…" small>
              Keep this text
            </ActButton>
          </div>
        </ActForm>
      </details>
      <div className="flex flex-wrap gap-2">
        {!main && (
          <ActForm action={acts.makeMain} hidden={hidden}>
            <ActButton pending="Moving…" small>
              Make it the main source
            </ActButton>
          </ActForm>
        )}
        <ActForm action={acts.remove} hidden={hidden}>
          <ActButton pending="Removing…" small variant="danger">
            Remove this source
          </ActButton>
        </ActForm>
      </div>
    </div>
  )
}

/** One more source, by address or pasted. */
export function AddSource({ briefId, add, first }: { briefId: string; add: FormAction; first: boolean }) {
  return (
    <details open={first} className="rounded border border-line bg-surface px-3 py-2">
      <summary className="min-h-6 cursor-pointer font-medium text-accent">
        {first ? 'Add the source' : 'Add another source'}
      </summary>
      <ActForm action={add} hidden={{ briefId }} className="grid gap-3 pt-3" label="Add a source">
        <SourceGivenFields />
        <div>
          <ActButton pending="Reading the source, up to 20 seconds…">Add source</ActButton>
        </div>
      </ActForm>
    </details>
  )
}

/** An address that is read, or a pasted text with what is known about it. */
function SourceGivenFields() {
  return (
    <>
      <TextField
        label="Source URL"
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        hint="The page is read once, and its text is kept."
      />
      <details>
        <summary className="min-h-6 cursor-pointer text-accent">Paste the text instead</summary>
        <div className="grid gap-3 pt-3">
          <TextArea
            label="Source text"
            name="text"
            rows={8}
            hint="When there is a text here, the address is kept but not read."
          />
          <PastedSourceFields />
        </div>
      </details>
    </>
  )
}
