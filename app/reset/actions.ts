'use server'

import { requestReset } from '@/domain/users/request-reset'
import { resetPassword } from '@/domain/users/reset-password'
import { requestResetInput, resetPasswordInput } from '@/domain/users/schema'
import { optionalActor } from '../_boundary/actor'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'

export const requestResetAction = openAction({
  input: requestResetInput,
  run: async ({ address }, input) => {
    await requestReset(input, address, await optionalActor())
    return { ok: true, value: null }
  },
  say: {},
  done: 'If somebody with this address works here, a link is on its way. Check your mail; if nothing comes, ask an admin.',
})

export const resetPasswordAction = openAction({
  input: resetPasswordInput,
  run: async (_, input) => await resetPassword(input),
  say: {
    invalid_link: 'This link does not work any more. Ask for a new one.',
    weak_password: (problem) => String(problem),
  },
  done: 'The new password is set.',
  goTo: () => paths.signInAfterReset(),
})
