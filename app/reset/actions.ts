'use server'

import { requestReset } from '@/domain/users/request-reset'
import { resetPassword } from '@/domain/users/reset-password'
import { requestResetInput, resetPasswordInput } from '@/domain/users/schema'
import { signInWords } from '@/domain/words/sign-in'
import { optionalActor } from '../_boundary/actor'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'

export const requestResetAction = openAction({
  input: requestResetInput,
  run: async ({ address }, input) => {
    await requestReset(input, address, await optionalActor())
    return { ok: true, value: null }
  },
  ...signInWords.requestReset,
})

export const resetPasswordAction = openAction({
  input: resetPasswordInput,
  run: async (_, input) => await resetPassword(input),
  ...signInWords.resetPassword,
  goTo: () => paths.signInAfterReset(),
})
