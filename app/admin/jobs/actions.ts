'use server'

import { z } from 'zod'
import { runJobAgain } from '@/domain/jobs/run-job-again'
import { formAction } from '../../_boundary/form-action'

export const runJobAgainAction = formAction({
  input: z.object({ jobId: z.string().regex(/^\d{1,18}$/) }),
  run: runJobAgain,
  say: { not_failed: 'This job has not failed, or is running again already.' },
  done: ({ task }) => `The job ${task} runs again.`,
})
