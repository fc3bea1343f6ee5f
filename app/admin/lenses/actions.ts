'use server'

import { z } from 'zod'
import { defineLens } from '@/domain/library/define-lens'
import { definitionInput } from '@/domain/library/schema'
import { formAction } from '../../_boundary/form-action'
import { ticked, typedNumber } from '../../_boundary/form-values'

const { position, signalWords } = definitionInput.shape

export const defineLensAction = formAction({
  input: definitionInput.extend({
    disclaimerRequired: ticked,
    active: ticked,
    position: typedNumber.pipe(position),
    signalWords: z
      .string()
      .transform((text) => text.split(/[,\n]/))
      .pipe(signalWords),
  }),
  run: defineLens,
  say: {
    unchanged: 'Nothing is different from the version that is saved.',
    disclaimer_missing: 'Write the disclaimer that this lens must never be without.',
  },
  done: ({ version }) =>
    version === 1
      ? 'The lens is in the library. New briefs get it.'
      : `Version ${version} is saved. Briefs in work keep theirs until somebody takes the new one.`,
})
