'use server'

import { z } from 'zod'
import { retireKey } from '@/domain/stories/retire-key'
import { settingWords } from '@/domain/words/settings'
import { formAction } from '../../_boundary/form-action'

export const retireKeyAction = formAction({
  input: z.object({ keyId: z.string().regex(/^[0-9a-f]{16}$/) }),
  run: retireKey,
  ...settingWords.retireKey,
})
