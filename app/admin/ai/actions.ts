'use server'

import { z } from 'zod'
import { checkProvider } from '@/domain/settings/check-provider'
import { saveAiSettings } from '@/domain/settings/save-ai-settings'
import { saveAiInput } from '@/domain/settings/schema'
import { formAction } from '../../_boundary/form-action'
import { typedNumber } from '../../_boundary/form-values'

const { lensSeconds, frontSeconds } = saveAiInput.shape

export const saveAiAction = formAction({
  input: saveAiInput.extend({
    lensSeconds: typedNumber.pipe(lensSeconds),
    frontSeconds: typedNumber.pipe(frontSeconds),
  }),
  run: saveAiSettings,
  say: {
    environment:
      'The environment of the server chooses the provider (AI_PROVIDER). It cannot be changed here.',
    no_model: 'Name the model.',
    no_address: 'Give the address of the server.',
  },
  done: ({ key }) =>
    key === 'forgotten'
      ? 'Saved. The old key was forgotten, because provider or address changed; give a new one.'
      : 'Saved.',
})

export const checkProviderAction = formAction({
  input: z.object({}),
  run: checkProvider,
  say: { not_set_up: (problem) => String(problem), failed: (words) => String(words) },
  done: ({ words }) => words,
})
