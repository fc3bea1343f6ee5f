'use server'

import { z } from 'zod'
import { defineLens } from '@/domain/library/define-lens'
import { definitionInput } from '@/domain/library/schema'
import { settingWords } from '@/domain/words/settings'
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
  ...settingWords.defineLens,
})
