'use client'

import type { FormAction } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import type { AttemptView } from '@/domain/generation/attempt'
import { ActButton, ActForm } from './act-form'
import { AttemptLine } from './attempt-line'

export type TranslationForms = {
  addTranslation: FormAction
  requestTranslation: FormAction
  removeTranslation: FormAction
  cancel: FormAction
}

type Props = {
  hidden: { briefId: string; sourceId: string }
  /** In words; empty when nobody could tell. */
  language: string
  /** Whether the text has a translation. */
  present: boolean
  /** The newest request to a model. */
  attempt: AttemptView | null
  acts: TranslationForms
}

/** Pastes, asks for or removes the translation of a source in another language. */
export function TranslationActs({ hidden, language, present, attempt, acts }: Props) {
  const waiting = attempt?.state === 'queued' || attempt?.state === 'running'
  return (
    <section aria-label="Translation" className="grid gap-2">
      {!present && (
        <p className="text-muted text-sm">
          {language
            ? `Names, numbers and quotations are not checked against a text in ${language}. With a translation they are. A brief can be published without one; readers are told.`
            : 'Nobody could tell the language of this text, so checks read it as English. When it is another, give a translation.'}
        </p>
      )}
      {attempt && !present && attempt.state !== 'done' && <AttemptLine attempt={attempt} />}
      {attempt?.state === 'done' && !present && (
        <p className="text-muted text-sm">
          The last machine translation is not in use: it was removed, or came when the text had changed.
        </p>
      )}
      <details>
        <summary className="cursor-pointer py-1 text-accent">
          {present ? 'Paste another translation' : 'Paste a translation'}
        </summary>
        <ActForm action={acts.addTranslation} hidden={hidden} className="grid gap-2 pt-2">
          <TextArea
            label="Translation of the text"
            name="text"
            rows={6}
            hint="All of the text, in English. Checks read it in place of the original."
          />
          <div>
            <ActButton pending="Keeping…" small>
              Keep this translation
            </ActButton>
          </div>
        </ActForm>
      </details>
      <div className="flex flex-wrap gap-2">
        {!present && !waiting && (
          <ActForm action={acts.requestTranslation} hidden={hidden}>
            <ActButton pending="Asking…" small>
              Ask a model for a translation
            </ActButton>
          </ActForm>
        )}
        {waiting && (
          <ActForm action={acts.cancel} hidden={{ attemptId: attempt.id }}>
            <ActButton pending="Stopping…" small>
              Stop the translation
            </ActButton>
          </ActForm>
        )}
        {present && (
          <ActForm action={acts.removeTranslation} hidden={hidden}>
            <ActButton pending="Removing…" small variant="danger">
              Remove the translation
            </ActButton>
          </ActForm>
        )}
      </div>
    </section>
  )
}
