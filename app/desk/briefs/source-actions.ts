'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { sourceForm, sourceRefusals } from '@/app/desk/source-form'
import { addFromSource } from '@/app/desk/start-from-source'
import { makeMainSource } from '@/domain/sources/make-main-source'
import { removeSource } from '@/domain/sources/remove-source'
import { replaceSnapshot } from '@/domain/sources/replace-snapshot'
import { sourceText } from '@/domain/sources/schema'

const of = z.object({ briefId: z.uuid(), sourceId: z.uuid() })
const notNow = 'The sources cannot be changed by you in the state the brief is in now.'
const gone = 'This source was removed meanwhile.'

export const addSourceAction = formAction({
  input: sourceForm.extend({ briefId: z.uuid() }),
  run: addFromSource,
  say: {
    ...sourceRefusals,
    not_now: notNow,
    too_many: 'Ten sources are the limit. Remove one first.',
  },
  done: ({ note }) => (note ? `Source added. ${note}` : 'Source added.'),
})

export const removeSourceAction = formAction({
  input: of,
  run: removeSource,
  say: { not_now: notNow, not_there: gone },
  done: 'Source removed. Earlier revisions keep it.',
})

export const makeMainAction = formAction({
  input: of,
  run: makeMainSource,
  say: { not_now: notNow, not_there: gone },
  done: 'This is the main source now.',
})

export const replaceTextAction = formAction({
  input: of.extend({ text: sourceText }),
  run: replaceSnapshot,
  say: { not_now: notNow, not_there: gone, empty: 'Paste the text first.' },
  done: 'The text of the source was replaced. Findings are compared with the new text.',
})
