'use server'

import { z } from 'zod'
import { checkProvider } from '@/domain/generation/check-provider'
import { saveAiSettings } from '@/domain/settings/save-ai-settings'
import { saveBudget } from '@/domain/settings/save-budget'
import { savePrices } from '@/domain/settings/save-prices'
import { saveAiInput } from '@/domain/settings/schema'
import { settingWords } from '@/domain/words/settings'
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
  ...settingWords.ai,
})

export const checkProviderAction = formAction({
  input: z.object({}),
  run: checkProvider,
  ...settingWords.provider,
})

export const savePricesAction = formAction({
  input: priceForm,
  run: savePrices,
  ...settingWords.prices,
})

export const saveBudgetAction = formAction({
  input: budgetForm,
  run: saveBudget,
  ...settingWords.budget,
})
