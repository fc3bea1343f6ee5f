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
import { sayBudgetStop } from '@/domain/generation/check-budget'
import { publish } from '@/domain/publication/publish'
import { publishInEmergency } from '@/domain/publication/publish-in-emergency'
import { removeText } from '@/domain/publication/remove-text'
import { renameStory } from '@/domain/publication/rename-story'
import { reviewPublished } from '@/domain/publication/review-published'
import { emergencyInput, publishInput, removeTextInput } from '@/domain/publication/schema'
import { setPerspectivesToFollow } from '@/domain/publication/set-perspectives-to-follow'
import { withdraw } from '@/domain/publication/withdraw'
import { reasonText } from '@/domain/text'
import { listOf, saveForm } from './form-schema'
import { moved, noteNeeded, unpublishable } from './refusals'

const briefId = z.uuid()
const baseRevision = z.coerce.number().int()
const staleWords = 'Somebody saved this brief after you opened it. Nothing you typed is lost.'

export const saveAction = formAction({
  input: saveForm,
  run: saveFrontText,
  say: {
    not_now: 'Not saved: in this state the text of the brief cannot be changed by you.',
    stale: 'Not saved: somebody saved this brief after you opened it. Both texts are shown below.',
  },
  done: 'Saved.',
  tell: ({ revision, savedAt, hash }) => ({ revision, savedAt, hash }),
})

export const submitAction = formAction({
  input: z.object({ briefId, hash: z.string() }),
  run: submit,
  say: {
    not_now: moved,
    changed: 'The text was changed after this page was opened. Read it again, then submit it.',
    no_headline: 'Give the brief a headline before you submit it.',
  },
  done: 'Submitted for review.',
})

export const sendBackAction = formAction({
  input: z.object({ briefId, reason: reasonText }),
  run: sendBack,
  say: { not_now: moved },
  done: 'Sent back to the writer, with your reason.',
})

export const publishAction = formAction({
  input: publishInput,
  run: publish,
  say: {
    ...unpublishable('publish', 'Not published'),
    four_eyes: (detail) => detail,
    owes_review: (headline) =>
      `Nobody else has reviewed your correction of “${headline}” yet. Ask another editor to; until then somebody else has to publish this one.`,
    note_needed: (kind) =>
      kind === 'correction'
        ? 'Say in the public note what was wrong. Readers see it.'
        : 'Say in the public note what is new. Readers see it.',
  },
  done: ({ slug }) => `Published at /stories/${slug}.`,
})

export const emergencyPublishAction = formAction({
  input: emergencyInput,
  run: publishInEmergency,
  say: {
    ...unpublishable('publish', 'Not published'),
    note_needed: noteNeeded,
    owes_review: (headline) =>
      `You published “${headline}” in an emergency, and nobody has reviewed it yet. Ask another editor to.`,
  },
  done: ({ slug }) => `Published at /stories/${slug}. Another editor has to review it.`,
})

export const reviewPublishedAction = formAction({
  input: z.object({ briefId, version: z.coerce.number().int().positive() }),
  run: reviewPublished,
  say: {
    not_now: moved,
    not_there: 'This version doesn’t owe a review.',
    reviewed_already: 'Another editor has reviewed it already.',
    own: 'You published this yourself. Another editor has to review it.',
  },
  done: ({ of }) =>
    `Noted: a second person has reviewed ${of === 'correction' ? 'the correction' : 'what was published'}.`,
})

export const withdrawAction = formAction({
  input: z.object({ briefId, reason: reasonText }),
  run: withdraw,
  say: { not_now: moved },
  done: 'Withdrawn. Readers see the reason.',
})

export const removeTextAction = formAction({
  input: removeTextInput,
  run: removeText,
  say: {
    not_now: 'Nothing was removed: this brief has not been published.',
    no_such_text: 'Nothing was removed: no version has a text in this place any more.',
  },
  done: ({ name, versions }) =>
    `Removed: “${name}”, from ${versions === 1 ? '1 version' : `${versions} versions`}. Readers see that and when it was removed.`,
})

export const assignAction = formAction({
  input: z.object({ briefId, userId: z.union([z.literal('').transform(() => null), z.uuid()]) }),
  run: assign,
  say: { not_now: moved, no_such_person: 'This person cannot take briefs any more. Choose somebody else.' },
  done: 'Assigned.',
})

export const renameAction = formAction({
  input: z.object({ briefId, slug: z.string().trim().min(1, 'Give an address.').max(120) }),
  run: renameStory,
  say: {
    not_now: moved,
    bad_slug: 'An address needs letters or digits.',
    unchanged: 'The story has this address already.',
    slug_taken: 'Another story has or had this address. Choose another one.',
  },
  done: ({ slug }) => `The story is now at /stories/${slug}. The old address leads there.`,
})

export const draftFrontAction = formAction({
  input: z.object({ briefId }),
  run: requestFrontDraft,
  say: {
    not_now: moved,
    no_source: 'Add a source with its text first: a draft is written from the source alone.',
    already_running: 'A draft is being written already. It appears here when it is ready.',
    no_model: 'No model is set up, so no AI writes here. The newsroom writes by hand.',
    budget: (stop) => sayBudgetStop(stop),
  },
  done: 'Asked for a draft. It appears below; you can leave this page meanwhile.',
})

export const takeDraftAction = formAction({
  input: z.object({
    briefId,
    baseRevision,
    attemptId: z.uuid(),
    fields: listOf.pipe(z.array(z.enum(frontFields))),
  }),
  run: takeDraft,
  say: { not_now: moved, stale: staleWords },
  done: 'The chosen texts are in the brief.',
})

export const restoreAction = formAction({
  input: z.object({ briefId, baseRevision, number: z.coerce.number().int().positive() }),
  run: restoreRevision,
  say: { not_now: moved, stale: staleWords, not_there: 'This revision does not exist.' },
  done: 'Restored as a new revision. Nothing was removed from the history.',
})

export const perspectivesAction = formAction({
  input: z.object({ briefId, on: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') }),
  run: setPerspectivesToFollow,
  say: { not_now: moved },
  done: 'Noted.',
})
