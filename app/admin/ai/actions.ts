'use server'

import { z } from 'zod'
import { checkProvider } from '@/domain/generation/check-provider'
import { saveAiSettings } from '@/domain/settings/save-ai-settings'
import { saveBudget } from '@/domain/settings/save-budget'
import { savePrices } from '@/domain/settings/save-prices'
import { saveAiInput } from '@/domain/settings/schema'
import { formAction } from '../../_boundary/form-action'
import { typedNumber } from '../../_boundary/form-values'
import { budgetForm, priceForm } from './form-schema'

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
  say: { not_set_up: (problem) => problem, failed: (words) => words },
  done: ({ words }) => words,
})

const unchanged = 'Nothing is different from what is saved.'

export const savePricesAction = formAction({
  input: priceForm,
  run: savePrices,
  say: { unchanged },
  done: ({ rows }) =>
    `Saved: ${rows === 1 ? 'one price' : `${rows} prices`}. Requests that end from now on are reckoned by them.`,
})

export const saveBudgetAction = formAction({
  input: budgetForm,
  run: saveBudget,
  say: { unchanged },
  done: 'Saved. It holds from the next request on.',
})
