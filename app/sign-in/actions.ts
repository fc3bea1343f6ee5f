'use server'

import { z } from 'zod'
import { signInInput } from '@/domain/users/schema'
import { signInWords } from '@/domain/words/sign-in'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'
import { enter, leave } from './session'

export const signInAction = openAction({
  input: signInInput.extend({ target: z.string().max(500).default('') }),
  run: enter,
  ...signInWords.enter,
  goTo: ({ target }) => paths.within(target),
})

export const signOutAction = openAction({
  input: z.object({}),
  run: leave,
  ...signInWords.leave,
  goTo: () => paths.signIn(),
})
