'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { sayBudgetStop } from '@/domain/generation/check-budget'
import { addLens } from '@/domain/lenses/add-lens'
import { approveLens } from '@/domain/lenses/approve-lens'
import { cancelAttempt } from '@/domain/lenses/cancel-attempt'
import { dropLens } from '@/domain/lenses/drop-lens'
import { keepText } from '@/domain/lenses/keep-text'
import { omitLens } from '@/domain/lenses/omit-lens'
import { omitRemaining } from '@/domain/lenses/omit-remaining'
import { regenerateLens } from '@/domain/lenses/regenerate-lens'
import { rejectLens } from '@/domain/lenses/reject-lens'
import { reopenLens } from '@/domain/lenses/reopen-lens'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { saveAndApproveLens } from '@/domain/lenses/save-and-approve-lens'
import { saveLensText } from '@/domain/lenses/save-lens-text'
import { instruction, lensBody, omitReason, rejectReason } from '@/domain/lenses/schema'
import { showPassages } from '@/domain/lenses/show-passages'
import { takeNewDefinition } from '@/domain/lenses/take-new-definition'
import { useCandidate } from '@/domain/lenses/use-candidate'
import { acknowledgeFinding } from '@/domain/review/acknowledge-finding'
import { overruleLedger } from '@/domain/review/overrule-ledger'
import { acknowledgementReason, ledgerReason, ledgerVerdict, note } from '@/domain/review/schema'
import { withdrawAcknowledgement } from '@/domain/review/withdraw-acknowledgement'
import { withdrawLedgerOverrule } from '@/domain/review/withdraw-ledger-overrule'

const briefId = z.uuid()
const seen = { lensId: z.uuid(), version: z.coerce.number().int() }
/** Keys of passages, joined by spaces: a form field holds one text. */
const passages = z.string().transform((keys) => keys.split(' ').filter(Boolean))
/** The version that a decision made, so that exactly this decision can be taken back. */
const tell = ({ version }: { version: number }) => ({ version })
const notNow = 'Not possible in the state the brief is in now.'
const stale =
  'This lens was changed after you opened it. What stands there is shown; what you typed is still here.'
const noSource = 'Add a source with its text first: lenses are written from the source alone.'
const blocked =
  'Not approved: a finding stops this text. Change the passage, or answer the finding with a reason where that is possible.'
const notShown =
  'Not approved. You haven’t seen every flagged passage yet, or not the end of the text. Press F to step through them.'

export const requestLensesAction = formAction({
  input: z.object({ briefId }),
  run: requestLenses,
  say: {
    not_now: notNow,
    no_source: noSource,
    nothing_to_do: 'Every lens has a text or is being written. To get another draft of one, use Regenerate.',
    budget: (stop) => sayBudgetStop(stop),
  },
  done: ({ queued }) =>
    `Asked for ${queued === 1 ? 'one lens' : `${queued} lenses`}. They arrive one by one.`,
})

export const regenerateAction = formAction({
  input: z.object({ lensId: z.uuid(), instruction: instruction.default('') }),
  run: regenerateLens,
  say: {
    not_now: notNow,
    no_source: noSource,
    already_running: 'A text for this lens is being written already.',
    budget: (stop) => sayBudgetStop(stop),
  },
  done: 'Asked for another text. The one that stands is kept until you choose.',
})

export const saveLensAction = formAction({
  input: z.object({ ...seen, body: lensBody }),
  run: saveLensText,
  say: { not_now: notNow, stale, empty: 'There is no text to save. To publish without this lens, use Omit.' },
  done: 'Text saved. It needs review.',
  tell,
})

export const saveAndApproveAction = formAction({
  input: z.object({ ...seen, body: lensBody, shown: passages.optional() }),
  run: saveAndApproveLens,
  say: { not_now: notNow, stale, empty: 'There is no text to approve.', blocked, not_shown: notShown },
  done: 'Saved and approved.',
  tell,
})

export const approveAction = formAction({
  input: z.object({ lensId: z.uuid(), hash: z.string(), shown: passages.optional() }),
  run: approveLens,
  say: {
    not_now: notNow,
    changed: 'Not approved: the text is not the one you read any more. Read it as it stands now.',
    blocked,
    not_shown: notShown,
    nothing_to_approve: 'There is no text that waits for approval.',
  },
  done: 'Approved.',
  tell,
})

export const showPassagesAction = formAction({
  input: z.object({ lensId: z.uuid(), hash: z.string(), passages }),
  run: showPassages,
  say: { not_now: notNow, changed: 'The text is not the one you read any more.' },
  done: 'Noted what was on the screen.',
})

export const rejectAction = formAction({
  input: z.object({ ...seen, reason: rejectReason }),
  run: rejectLens,
  say: { not_now: notNow, stale, nothing_to_reject: 'There is no text to reject.' },
  done: 'Rejected. The text stays in the history.',
  tell,
})

export const omitAction = formAction({
  input: z.object({ ...seen, reason: omitReason }),
  run: omitLens,
  say: { not_now: notNow, stale },
  done: 'Left out. Readers see the reason.',
  tell,
})

export const omitRemainingAction = formAction({
  input: z.object({ briefId, reason: omitReason }),
  run: omitRemaining,
  say: { not_now: notNow, nothing_to_do: 'Every lens is approved or left out already.' },
  done: ({ omitted }) =>
    `${omitted === 1 ? 'One lens' : `${omitted} lenses`} left out. Readers see the reason.`,
})

export const reopenAction = formAction({
  input: z.object(seen),
  run: reopenLens,
  say: { not_now: notNow, stale, not_omitted: 'This lens is open already.' },
  done: 'Open again.',
})

export const takeCandidateAction = formAction({
  input: z.object({ ...seen, candidateId: z.uuid() }),
  run: useCandidate,
  say: { not_now: notNow, stale, no_candidate: 'This new text is gone; somebody has decided on it.' },
  done: 'The new text stands. It needs review.',
})

export const keepTextAction = formAction({
  input: z.object({ ...seen, candidateId: z.uuid() }),
  run: keepText,
  say: { not_now: notNow, stale, no_candidate: 'This new text is gone; somebody has decided on it.' },
  done: 'The old text stays.',
})

export const addLensAction = formAction({
  input: z.object({ briefId, key: z.string() }),
  run: addLens,
  say: { not_now: notNow, already_there: 'The brief has this lens already.' },
  done: 'Lens added.',
})

export const dropLensAction = formAction({
  input: z.object(seen),
  run: dropLens,
  say: { not_now: notNow, stale, decided: 'This lens is decided. Reopen it first.' },
  done: 'Lens dropped.',
})

export const takeDefinitionAction = formAction({
  input: z.object(seen),
  run: takeNewDefinition,
  say: { not_now: notNow, stale, already_current: 'The lens has the newest definition.' },
  done: 'The newest definition is used.',
})

/** A browser sends every line break of a form as two characters. */
const passage = z.string().transform((text) => text.replaceAll('\r\n', '\n'))
const finding = { briefId, place: z.string(), gate: z.string(), passage }

export const overruleAction = formAction({
  input: z.object({ ...finding, reason: acknowledgementReason, note: note.default('') }),
  run: acknowledgeFinding,
  say: {
    not_now: notNow,
    not_found: 'This finding does not exist any more.',
    cannot_overrule: 'This finding cannot be overruled. Change the passage.',
  },
  done: 'Overruled. The reason is on record.',
})

export const withdrawOverruleAction = formAction({
  input: z.object(finding),
  run: withdrawAcknowledgement,
  say: { not_now: notNow },
  done: 'The finding holds again.',
})

export const cancelAction = formAction({
  input: z.object({ attemptId: z.uuid() }),
  run: cancelAttempt,
  say: { not_now: notNow, finished: 'It has finished already.' },
  done: 'Stopped.',
})

const sentence = { briefId, place: z.string(), sentence: passage }

export const overruleLedgerAction = formAction({
  input: z.object({ ...sentence, verdict: ledgerVerdict, reason: ledgerReason }),
  run: overruleLedger,
  say: {
    not_now: notNow,
    not_found: 'This sentence does not stand there any more.',
    found_already: 'The sources have this sentence now; nothing is to be said about it.',
  },
  done: 'Noted. Readers are told that a sentence was overruled, not why.',
})

export const withdrawLedgerOverruleAction = formAction({
  input: z.object(sentence),
  run: withdrawLedgerOverrule,
  say: { not_now: notNow },
  done: 'Taken back. The sentence counts as not found again.',
})
