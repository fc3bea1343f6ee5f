'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
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
import { keepSentence } from '@/domain/review/keep-sentence'
import { acknowledgementReason, keepReason, note } from '@/domain/review/schema'
import { withdrawAcknowledgement } from '@/domain/review/withdraw-acknowledgement'
import { withdrawKeptSentence } from '@/domain/review/withdraw-kept-sentence'
import { lensWords } from '@/domain/words/lenses'
import { reviewWords } from '@/domain/words/review'

const briefId = z.uuid()
const seen = { lensId: z.uuid(), version: z.coerce.number().int() }
/** Keys of passages, joined by spaces: a form field holds one text. */
const passages = z.string().transform((keys) => keys.split(' ').filter(Boolean))
/** The version that a decision made, so that exactly this decision can be taken back. */
const tell = ({ version }: { version: number }) => ({ version })

export const requestLensesAction = formAction({
  input: z.object({ briefId }),
  run: requestLenses,
  ...lensWords.request,
})

export const regenerateAction = formAction({
  input: z.object({ lensId: z.uuid(), instruction: instruction.default('') }),
  run: regenerateLens,
  ...lensWords.regenerate,
})

export const saveLensAction = formAction({
  input: z.object({ ...seen, body: lensBody }),
  run: saveLensText,
  ...lensWords.save,
  tell,
})

export const saveAndApproveAction = formAction({
  input: z.object({ ...seen, body: lensBody, shown: passages.optional() }),
  run: saveAndApproveLens,
  ...lensWords.saveAndApprove,
  tell,
})

export const approveAction = formAction({
  input: z.object({ lensId: z.uuid(), hash: z.string(), shown: passages.optional() }),
  run: approveLens,
  ...lensWords.approve,
  tell,
})

export const showPassagesAction = formAction({
  input: z.object({ lensId: z.uuid(), hash: z.string(), passages }),
  run: showPassages,
  ...lensWords.showPassages,
})

export const rejectAction = formAction({
  input: z.object({ ...seen, reason: rejectReason }),
  run: rejectLens,
  ...lensWords.reject,
  tell,
})

export const omitAction = formAction({
  input: z.object({ ...seen, reason: omitReason }),
  run: omitLens,
  ...lensWords.omit,
  tell,
})

export const omitRemainingAction = formAction({
  input: z.object({ briefId, reason: omitReason }),
  run: omitRemaining,
  ...lensWords.omitRemaining,
})

export const reopenAction = formAction({
  input: z.object(seen),
  run: reopenLens,
  ...lensWords.reopen,
})

export const takeCandidateAction = formAction({
  input: z.object({ ...seen, candidateId: z.uuid() }),
  run: useCandidate,
  ...lensWords.takeCandidate,
})

export const keepTextAction = formAction({
  input: z.object({ ...seen, candidateId: z.uuid() }),
  run: keepText,
  ...lensWords.keepText,
})

export const addLensAction = formAction({
  input: z.object({ briefId, key: z.string() }),
  run: addLens,
  ...lensWords.add,
})

export const dropLensAction = formAction({
  input: z.object(seen),
  run: dropLens,
  ...lensWords.drop,
})

export const takeDefinitionAction = formAction({
  input: z.object(seen),
  run: takeNewDefinition,
  ...lensWords.takeDefinition,
})

/** A browser sends every line break of a form as two characters. */
const passage = z.string().transform((text) => text.replaceAll('\r\n', '\n'))
const finding = { briefId, place: z.string(), gate: z.string(), passage }

export const overruleAction = formAction({
  input: z.object({ ...finding, reason: acknowledgementReason, note: note.default('') }),
  run: acknowledgeFinding,
  ...reviewWords.overrule,
})

export const withdrawOverruleAction = formAction({
  input: z.object(finding),
  run: withdrawAcknowledgement,
  ...reviewWords.withdrawOverrule,
})

export const cancelAction = formAction({
  input: z.object({ attemptId: z.uuid() }),
  run: cancelAttempt,
  ...lensWords.cancelAttempt,
})

const sentence = { briefId, place: z.string(), sentence: passage }

export const keepSentenceAction = formAction({
  input: z.object({ ...sentence, reason: keepReason }),
  run: keepSentence,
  ...reviewWords.keep,
})

export const withdrawKeptSentenceAction = formAction({
  input: z.object(sentence),
  run: withdrawKeptSentence,
  ...reviewWords.withdrawKept,
})
