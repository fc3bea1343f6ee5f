'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { sayTooMany, sourceForm, sourceRefusals } from '@/app/desk/source-form'
import { addFromSource, replaceByHand, translateByHand } from '@/app/desk/start-from-source'
import { makeMainSource } from '@/domain/briefs/make-main-source'
import { removeSource } from '@/domain/briefs/remove-source'
import { removeTranslation } from '@/domain/briefs/remove-translation'
import { requestTranslation } from '@/domain/briefs/request-translation'
import { pastedText, type RemovedParts } from '@/domain/sources/schema'
import { sayRemoved, sourceWords } from '@/domain/words/sources'

const of = z.object({ briefId: z.uuid(), sourceId: z.uuid() })
const sentences = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
const kept =
  (words: string) =>
  ({ removed }: { removed: RemovedParts }) =>
    sentences(words, sayRemoved(removed)?.words)

export const addSourceAction = formAction({
  input: sourceForm.extend({ briefId: z.uuid() }),
  run: addFromSource,
  say: { ...sourceRefusals, ...sourceWords.add.say },
  done: ({ note, removed }) => sentences(sourceWords.add.done, note, sayRemoved(removed)?.words),
})

export const removeSourceAction = formAction({
  input: of,
  run: removeSource,
  ...sourceWords.remove,
})

export const makeMainAction = formAction({
  input: of,
  run: makeMainSource,
  ...sourceWords.makeMain,
})

export const replaceTextAction = formAction({
  input: of.extend({ text: pastedText }),
  run: replaceByHand,
  say: { ...sourceWords.replaceText.say, too_many_imports: sayTooMany },
  done: kept(sourceWords.replaceText.done),
})

export const addTranslationAction = formAction({
  input: of.extend({ text: pastedText }),
  run: translateByHand,
  say: { ...sourceWords.addTranslation.say, too_many_imports: sayTooMany },
  done: kept(sourceWords.addTranslation.done),
})

export const requestTranslationAction = formAction({
  input: of,
  run: requestTranslation,
  ...sourceWords.requestTranslation,
})

export const removeTranslationAction = formAction({
  input: of,
  run: removeTranslation,
  ...sourceWords.removeTranslation,
})
