'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { assign } from '@/domain/briefs/assign'
import { requestFrontDraft } from '@/domain/briefs/request-front-draft'
import { restoreRevision } from '@/domain/briefs/restore-revision'
import { saveFrontText } from '@/domain/briefs/save-front-text'
import { sendBack } from '@/domain/briefs/send-back'
import { submit } from '@/domain/briefs/submit'
import { takeDraft } from '@/domain/briefs/take-draft'
import { frontFields } from '@/domain/front-text'
import { publish } from '@/domain/publication/publish'
import { publishInEmergency } from '@/domain/publication/publish-in-emergency'
import { removeText } from '@/domain/publication/remove-text'
import { renameStory } from '@/domain/publication/rename-story'
import { reviewPublished } from '@/domain/publication/review-published'
import { emergencyInput, publishInput, removeTextInput } from '@/domain/publication/schema'
import { setPerspectivesToFollow } from '@/domain/publication/set-perspectives-to-follow'
import { withdraw } from '@/domain/publication/withdraw'
import { reasonText } from '@/domain/text'
import { briefWords } from '@/domain/words/briefs'
import { frontTextWords } from '@/domain/words/front-text'
import { publishingWords } from '@/domain/words/publishing'
import { storyWords } from '@/domain/words/stories'
import { listOf, saveForm } from './form-schema'

const briefId = z.uuid()
const baseRevision = z.coerce.number().int()

export const saveAction = formAction({
  input: saveForm,
  run: saveFrontText,
  ...frontTextWords.save,
  tell: ({ revision, savedAt, hash }) => ({ revision, savedAt, hash }),
})

export const submitAction = formAction({
  input: z.object({ briefId, hash: z.string() }),
  run: submit,
  ...briefWords.submit,
})

export const sendBackAction = formAction({
  input: z.object({ briefId, reason: reasonText }),
  run: sendBack,
  ...briefWords.sendBack,
})

export const publishAction = formAction({
  input: publishInput,
  run: publish,
  ...publishingWords.publish,
})

export const emergencyPublishAction = formAction({
  input: emergencyInput,
  run: publishInEmergency,
  ...publishingWords.emergency,
})

export const reviewPublishedAction = formAction({
  input: z.object({ briefId, version: z.coerce.number().int().positive() }),
  run: reviewPublished,
  ...publishingWords.review,
})

export const withdrawAction = formAction({
  input: z.object({ briefId, reason: reasonText }),
  run: withdraw,
  ...storyWords.withdraw,
})

export const removeTextAction = formAction({
  input: removeTextInput,
  run: removeText,
  ...storyWords.removeText,
})

export const assignAction = formAction({
  input: z.object({ briefId, userId: z.union([z.literal('').transform(() => null), z.uuid()]) }),
  run: assign,
  ...briefWords.assign,
})

export const renameAction = formAction({
  input: z.object({ briefId, slug: z.string().trim().min(1, 'Give an address.').max(120) }),
  run: renameStory,
  ...storyWords.rename,
})

export const draftFrontAction = formAction({
  input: z.object({ briefId }),
  run: requestFrontDraft,
  ...frontTextWords.draft,
})

export const takeDraftAction = formAction({
  input: z.object({
    briefId,
    baseRevision,
    attemptId: z.uuid(),
    fields: listOf.pipe(z.array(z.enum(frontFields))),
  }),
  run: takeDraft,
  ...frontTextWords.takeDraft,
})

export const restoreAction = formAction({
  input: z.object({ briefId, baseRevision, number: z.coerce.number().int().positive() }),
  run: restoreRevision,
  ...frontTextWords.restore,
})

export const perspectivesAction = formAction({
  input: z.object({ briefId, on: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') }),
  run: setPerspectivesToFollow,
  ...publishingWords.perspectives,
})
