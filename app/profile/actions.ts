'use server'

import { z } from 'zod'
import { refused } from '@/domain/command'
import { changeName } from '@/domain/users/change-name'
import { changePassword } from '@/domain/users/change-password'
import { dismissLinkNotice } from '@/domain/users/dismiss-link-notice'
import { changePasswordInput, personName } from '@/domain/users/schema'
import { signInWords } from '@/domain/words/sign-in'
import { formAction } from '../_boundary/form-action'
import { readSessionToken } from '../_boundary/session-cookie'

export const changeNameAction = formAction({
  input: z.object({ name: personName }),
  run: changeName,
  ...signInWords.changeName,
})

export const changePasswordAction = formAction({
  input: changePasswordInput,
  run: async (actor, input) => {
    const token = await readSessionToken()
    return token ? await changePassword(actor, { ...input, sessionId: token.sid }) : refused('wait')
  },
  ...signInWords.changePassword,
})

export const dismissNoticeAction = formAction({
  input: z.object({ noticeId: z.uuid() }),
  run: dismissLinkNotice,
  ...signInWords.dismissNotice,
})
