'use server'

import { z } from 'zod'
import { runJobAgain } from '@/domain/jobs/run-job-again'
import { settingWords } from '@/domain/words/settings'
import { formAction } from '../../_boundary/form-action'

export const runJobAgainAction = formAction({
  input: z.object({ jobId: z.string().regex(/^\d{1,18}$/) }),
  run: runJobAgain,
  ...settingWords.runJobAgain,
})
