'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { absoluteTime } from '@/components/ui/time-words'
import { hold } from '@/domain/publication/hold'
import { pullLens } from '@/domain/publication/pull-lens'
import { releaseHold } from '@/domain/publication/release-hold'
import { requestHold } from '@/domain/publication/request-hold'
import { schedule } from '@/domain/publication/schedule'
import { scheduleInput } from '@/domain/publication/schema'
import { settleHoldRequest } from '@/domain/publication/settle-hold-request'
import { unschedule } from '@/domain/publication/unschedule'
import { reasonText } from '@/domain/text'
import { publishingWords } from '@/domain/words/publishing'
import { storyWords } from '@/domain/words/stories'

const briefId = z.uuid()
const withReason = z.object({ briefId, reason: reasonText })

export const scheduleAction = formAction({
  input: scheduleInput,
  run: schedule,
  ...publishingWords.schedule,
  done: ({ at }) => publishingWords.schedule.done(absoluteTime(at)),
})

export const unscheduleAction = formAction({
  input: z.object({ briefId }),
  run: unschedule,
  ...publishingWords.unschedule,
})

export const holdAction = formAction({
  input: withReason,
  run: hold,
  ...storyWords.hold,
})

export const releaseHoldAction = formAction({
  input: withReason,
  run: releaseHold,
  ...storyWords.releaseHold,
})

export const requestHoldAction = formAction({
  input: withReason,
  run: requestHold,
  ...storyWords.requestHold,
})

export const settleHoldRequestAction = formAction({
  input: withReason,
  run: settleHoldRequest,
  ...storyWords.settleHoldRequest,
})

export const pullLensAction = formAction({
  input: withReason.extend({ key: z.string().min(1, 'Choose a lens.').max(80) }),
  run: pullLens,
  ...storyWords.pullLens,
})
