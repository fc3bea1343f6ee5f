'use client'

import type { KeyboardEvent } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions, LensMay } from './lens-actions'
import { EndOfText, MarkedText } from './marked-text'
import type { Anchors } from './source-text'
import type { useLensText } from './use-lens-text'
import { WordDiff } from './word-diff'

type Props = {
  lens: LensView
  text: ReturnType<typeof useLensText>
  may: LensMay
  actions: LensActions
  anchors: Anchors
  /** Whether a phone shows the text to read until somebody wants to write. */
  reading: boolean
  /** What of the saved text was on the screen. */
  shown: string
  onApproved: (answer: FormState) => void
}

const savedDetail = z.object({ version: z.number() })

/** The text of a lens under a person's hands. */
export function LensEditor({ lens, text, may, actions, anchors, reading, shown, onApproved }: Props) {
  const id = `text-${lens.key}`
  const noteSaved = ({ detail }: FormState) => {
    const saved = savedDetail.safeParse(detail)
    if (saved.success) text.saved(saved.data.version)
  }
  const folded = reading && lens.body && !text.dirty ? 'max-sm:hidden' : ''
  const paired = lens.ledger.length > 0
  const words = text.text.split(/\s+/).filter(Boolean).length
  return (
    <div className="grid gap-2">
      {lens.body && (lens.findings.length > 0 || (reading && !paired)) && !text.dirty && (
        <p
          className={`max-w-prose whitespace-pre-wrap leading-relaxed ${lens.findings.length > 0 ? '' : 'sm:hidden'}`}
        >
          <MarkedText text={lens.body} findings={lens.findings} anchors={anchors} end={!paired} />
        </p>
      )}
      {text.theirs !== null && (
        <div className="grid gap-2 rounded border-2 border-warn p-3">
          <p className="font-medium">
            The text was changed by somebody else while you were writing. This is the difference.
          </p>
          <WordDiff before={text.text} after={text.theirs} />
          <div className="flex flex-wrap gap-2">
            <Button small onClick={text.useTheirs}>
              Use theirs
            </Button>
            <Button small onClick={text.keepMine}>
              Keep mine
            </Button>
          </div>
        </div>
      )}
      <div className={`grid gap-1 ${folded}`}>
        <label htmlFor={id} className="font-medium text-sm">
          Lens text
        </label>
        <textarea
          id={id}
          form={`${id}-form`}
          name="body"
          rows={4}
          value={text.text}
          onChange={(event) => text.write(event.currentTarget.value)}
          className={`${controlLook} min-h-24 resize-y leading-relaxed`}
          onKeyDown={leaveOnEscape}
          data-act="edit"
        />
        {!paired && <EndOfText />}
      </div>
      <div className={`flex flex-wrap items-center gap-2 ${folded}`}>
        <ActForm
          id={`${id}-form`}
          action={actions.saveText}
          hidden={{ lensId: lens.id, version: text.version }}
          onDone={noteSaved}
        >
          <ActButton small pending="Saving…">
            Save text
          </ActButton>
        </ActForm>
        {may.decide && (
          <ActForm
            action={actions.saveAndApprove}
            hidden={{ lensId: lens.id, version: text.version, body: text.text, shown }}
            onDone={(answer) => {
              text.saved(text.version)
              onApproved(answer)
            }}
          >
            <ActButton small pending="Saving…">
              Save and approve
            </ActButton>
          </ActForm>
        )}
        {text.dirty && (
          <Button small variant="quiet" onClick={text.discard}>
            Discard my changes
          </Button>
        )}
        <p className="ml-auto text-muted text-sm tabular-nums">
          {text.dirty && 'Not saved yet; kept on this device. '}
          {words} {words === 1 ? 'word' : 'words'}
        </p>
      </div>
    </div>
  )
}

/** Back to the keys of the review. */
function leaveOnEscape({ key, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): void {
  const heading = key === 'Escape' ? currentTarget.closest('[data-lens]')?.querySelector('h2') : null
  heading?.focus()
}
