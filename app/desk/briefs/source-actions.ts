'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { sayTooManyImports, sourceForm, sourceRefusals } from '@/app/desk/source-form'
import { addFromSource, replaceByHand, translateByHand } from '@/app/desk/start-from-source'
import { makeMainSource } from '@/domain/briefs/make-main-source'
import { removeSource } from '@/domain/briefs/remove-source'
import { removeTranslation } from '@/domain/briefs/remove-translation'
import { requestTranslation } from '@/domain/briefs/request-translation'
import { sayBudgetStop } from '@/domain/generation/check-budget'
import { pastedText, type RemovedParts } from '@/domain/sources/schema'
import { sayRemoved } from '@/domain/sources/source'

const of = z.object({ briefId: z.uuid(), sourceId: z.uuid() })
const notNow = 'The sources cannot be changed by you in the state the brief is in now.'
const gone = 'This source was removed meanwhile.'
const sentences = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
const kept =
  (words: string) =>
  ({ removed }: { removed: RemovedParts }) =>
    sentences(words, sayRemoved(removed)?.words)

export const addSourceAction = formAction({
  input: sourceForm.extend({ briefId: z.uuid() }),
  run: addFromSource,
  say: {
    ...sourceRefusals,
    not_now: notNow,
    too_many: 'Ten sources are the limit. Remove one first.',
  },
  done: ({ note, removed }) => sentences('Source added.', note, sayRemoved(removed)?.words),
})

export const removeSourceAction = formAction({
  input: of,
  run: removeSource,
  say: { not_now: notNow, not_there: gone },
  done: 'Source removed. Earlier revisions keep it.',
})

export const makeMainAction = formAction({
  input: of,
  run: makeMainSource,
  say: { not_now: notNow, not_there: gone },
  done: 'This is the main source now.',
})

export const replaceTextAction = formAction({
  input: of.extend({ text: pastedText }),
  run: replaceByHand,
  say: {
    too_many_imports: sayTooManyImports,
    not_now: notNow,
    not_there: gone,
    empty: 'Paste the text first.',
  },
  done: kept('The text of the source was replaced. Findings are compared with the new text.'),
})

const noText = 'The text of this source is not known. Paste it first.'
const ownLanguage = 'The text is in English already: checks read it as it is.'

export const addTranslationAction = formAction({
  input: of.extend({ text: pastedText }),
  run: translateByHand,
  say: {
    too_many_imports: sayTooManyImports,
    not_now: notNow,
    not_there: gone,
    no_text: noText,
    own_language: ownLanguage,
    empty: 'Paste the translation first.',
    other_language: 'This does not read as English. Paste a translation into English.',
  },
  done: kept('Translation kept. Checks read it in place of the original.'),
})

export const requestTranslationAction = formAction({
  input: of,
  run: requestTranslation,
  say: {
    not_now: notNow,
    not_there: gone,
    no_text: noText,
    own_language: ownLanguage,
    has_translation: 'There is a translation. Remove it first to get another one.',
    too_long:
      'The text is longer than 12,000 words, too long for one translation. Paste a translation, or replace the text by the part that the brief rests on.',
    no_model: 'No model is set up here. Paste a translation instead.',
    already_running: 'A translation is being made already. It appears here when it is ready.',
    budget: (stop) => sayBudgetStop(stop),
  },
  done: 'Asked for a translation. It appears here; you can leave this page meanwhile.',
})

export const removeTranslationAction = formAction({
  input: of,
  run: removeTranslation,
  say: { not_now: notNow, not_there: gone, no_translation: 'There is no translation any more.' },
  done: 'Translation removed. Nothing is compared with this source until there is another one.',
})
