'use server'

import { z } from 'zod'
import { signInInput } from '@/domain/users/schema'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'
import { enter, leave } from './session'

export const signInAction = openAction({
  input: signInInput.extend({ target: z.string().max(500).default('') }),
  run: enter,
  say: {
    wrong: 'The address or the password is not right.',
    wait: (seconds) => `Too many tries. Wait ${waitInWords(seconds)}, then try again.`,
  },
  done: 'You are signed in.',
  goTo: ({ target }) => paths.within(target),
})

export const signOutAction = openAction({
  input: z.object({}),
  run: leave,
  say: {},
  done: 'You are signed out.',
  goTo: () => paths.signIn(),
})

function waitInWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, seconds)} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
