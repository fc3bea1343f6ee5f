'use server'

import { z } from 'zod'
import { formAction } from '@/app/_boundary/form-action'
import { paths } from '@/app/_boundary/paths'
import { sourceForm, sourceRefusals } from '@/app/desk/source-form'
import { briefWords } from '@/domain/words/briefs'
import { startEmpty, startFromSource, startRefusals } from '../start-from-source'

export const importAction = formAction({
  input: sourceForm,
  run: startFromSource,
  say: { ...sourceRefusals, ...startRefusals },
  done: briefWords.import.done,
  goTo: ({ briefId, note }) => (note ? paths.briefReadInPart(briefId) : paths.brief(briefId)),
})

export const startAction = formAction({
  input: z.object({}),
  run: startEmpty,
  say: startRefusals,
  done: briefWords.start.done,
  goTo: ({ briefId }) => paths.brief(briefId),
})
