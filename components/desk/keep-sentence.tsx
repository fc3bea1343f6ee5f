'use client'

import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import type { KeptSentence } from '@/domain/gates/ledger'
import { keepReasons, pairWords } from '@/domain/words/review'
import { ActButton, ActForm } from './act-form'

export type KeepActions = Record<'keep' | 'withdrawKept', FormAction>
/** Names the sentence to the commands. */
type Sentence = { briefId: string; place: string; sentence: string }

type Props = { sentence: Sentence; hasPassage: boolean; keep: FormAction; onDone: () => void }

/** The ways to keep a sentence as it is, one key or tap each, and one in own words. */
export function KeepSentence({ sentence, hasPassage, keep, onDone }: Props) {
  const { words, passage, known, source } = keepReasons
  const reasons = [words, ...(hasPassage ? [passage] : []), known, source]
  return (
    <>
      <span className="text-muted">Keep:</span>
      {reasons.map((reason, at) => (
        <ActForm key={reason} action={keep} hidden={{ ...sentence, reason }} onDone={onDone}>
          <ActButton small className={thumb} pending="Keeping…" data-keep="">
            {reason} <Key>{at + 1}</Key>
          </ActButton>
        </ActForm>
      ))}
      <details className="max-sm:w-full">
        <summary className={`min-h-7 cursor-pointer py-0.5 text-accent ${thumb}`}>Own reason…</summary>
        <ActForm
          action={keep}
          hidden={sentence}
          onDone={onDone}
          className="flex flex-wrap items-end gap-2 pt-1"
        >
          <TextField label="Why it stays" name="reason" className="min-w-48 flex-1" />
          <ActButton small className={thumb} pending="Keeping…">
            Keep
          </ActButton>
        </ActForm>
      </details>
    </>
  )
}

type KeptProps = { sentence: Sentence; kept: KeptSentence; withdraw: FormAction | null }

/** Who kept it, when and why. An answer of an older kind keeps all that, and nothing of what it called the sentence. */
export function Kept({ sentence, kept: { verdict, by, at, reason }, withdraw }: KeptProps) {
  return (
    <>
      <p>
        {verdict === 'kept' ? 'Kept by' : `${pairWords.before}:`} {by} <Time at={at} />: <bdi>{reason}</bdi>
      </p>
      {withdraw && (
        <ActForm action={withdraw} hidden={sentence}>
          <ActButton small variant="quiet" className={thumb} pending="Taking back…">
            Take back
          </ActButton>
        </ActForm>
      )}
    </>
  )
}

/** A key for people who use a keyboard; the button beside it says the same. */
export const Key = ({ children }: { children: string | number }) => (
  <span
    aria-hidden="true"
    className="rounded border border-line bg-ground px-1 font-sans text-muted text-xs max-sm:hidden pointer-coarse:hidden"
  >
    {children}
  </span>
)

/** Large enough for a thumb where the screen is small. */
export const thumb = 'max-sm:min-h-11'
