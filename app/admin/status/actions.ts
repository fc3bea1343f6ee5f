'use server'

import { z } from 'zod'
import { retireKey } from '@/domain/stories/retire-key'
import { formAction } from '../../_boundary/form-action'

export const retireKeyAction = formAction({
  input: z.object({ keyId: z.string().regex(/^[0-9a-f]{16}$/) }),
  run: retireKey,
  say: { not_active: 'This key is not in use any more.' },
  done: 'The key is retired. The next publish makes a new one.',
})
