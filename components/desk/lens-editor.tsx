'use client'

import { useId } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions, LensMay } from './lens-actions'
import { MarkedText } from './marked-text'
import type { useLensText } from './use-lens-text'
import { WordDiff } from './word-diff'

type Props = { lens: LensView; text: ReturnType<typeof useLensText>; may: LensMay; actions: LensActions }

const savedDetail = z.object({ version: z.number() })

/** The text of a lens under a person's hands. */
export function LensEditor({ lens, text, may, actions }: Props) {
  const id = useId()
  const noteSaved = ({ detail }: FormState) => {
    const saved = savedDetail.safeParse(detail)
    if (saved.success) text.saved(saved.data.version)
  }
  const words = text.text.split(/\s+/).filter(Boolean).length
  return (
    <div className="grid gap-2">
      {lens.findings.length > 0 && !text.dirty && (
        <p className="max-w-prose whitespace-pre-wrap leading-relaxed">
          <MarkedText text={lens.body} findings={lens.findings} />
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
      <div className="grid gap-1">
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
          data-act="edit"
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
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
            hidden={{ lensId: lens.id, version: text.version, body: text.text }}
            onDone={() => text.saved(text.version)}
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
