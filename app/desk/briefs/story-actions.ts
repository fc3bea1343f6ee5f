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
import { moved, noteNeeded, unpublishable } from './refusals'

const briefId = z.uuid()
const withReason = z.object({ briefId, reason: reasonText })
const held = 'Readers are told already that this story is being checked.'

export const scheduleAction = formAction({
  input: scheduleInput,
  run: schedule,
  say: {
    ...unpublishable('schedule it', 'Not scheduled'),
    past: 'Not scheduled. That time has passed. Choose a later one, or publish now.',
    too_far: 'Not scheduled: choose a time within a year.',
    four_eyes: (words) => String(words),
    note_needed: noteNeeded,
  },
  done: ({ at }) => `Scheduled for ${absoluteTime(at)}.`,
})

export const unscheduleAction = formAction({
  input: z.object({ briefId }),
  run: unschedule,
  say: { not_now: moved },
  done: 'Taken back. The brief waits in review again.',
})

export const holdAction = formAction({
  input: withReason,
  run: hold,
  say: { not_now: moved, held_already: held },
  done: 'Held. Readers see that the story is being checked.',
})

export const releaseHoldAction = formAction({
  input: withReason,
  run: releaseHold,
  say: { not_now: moved, not_held: 'Nobody holds this story.' },
  done: 'The check is over, and the notice is gone.',
})

export const requestHoldAction = formAction({
  input: withReason,
  run: requestHold,
  say: {
    not_now: moved,
    held_already: held,
    asked_already: 'Somebody has asked for a hold already. An editor will answer.',
  },
  done: 'Asked. Editors see it on top of their desk.',
})

export const settleHoldRequestAction = formAction({
  input: withReason,
  run: settleHoldRequest,
  say: { not_now: moved, not_asked: 'Nobody asks for a hold of this story any more.' },
  done: 'Noted, with your reason.',
})

export const pullLensAction = formAction({
  input: withReason.extend({ key: z.string().min(1, 'Choose a lens.').max(80) }),
  run: pullLens,
  say: { not_now: moved, not_shown: 'Nothing was pulled: the page does not show this lens.' },
  done: ({ name }) => `Pulled: ${name}. The page says so, and the lens waits for review.`,
})
