'use server'

import { z } from 'zod'
import { refused } from '@/domain/command'
import { changeName } from '@/domain/users/change-name'
import { changePassword } from '@/domain/users/change-password'
import { dismissLinkNotice } from '@/domain/users/dismiss-link-notice'
import { changePasswordInput, personName } from '@/domain/users/schema'
import { formAction } from '../_boundary/form-action'
import { readSessionToken } from '../_boundary/session-cookie'

export const changeNameAction = formAction({
  input: z.object({ name: personName }),
  run: changeName,
  say: {},
  done: 'The name is saved.',
})

export const changePasswordAction = formAction({
  input: changePasswordInput,
  run: async (actor, input) => {
    const token = await readSessionToken()
    return token ? await changePassword(actor, { ...input, sessionId: token.sid }) : refused('wait')
  },
  say: {
    wrong_password: 'The current password is not right.',
    weak_password: (problem) => String(problem),
    wait: 'Too many tries. Wait an hour, then try again.',
  },
  done: 'The password is changed. Your other sessions have ended.',
})

export const dismissNoticeAction = formAction({
  input: z.object({ noticeId: z.uuid() }),
  run: dismissLinkNotice,
  say: { not_open: 'You dismissed this notice before.' },
  done: 'Dismissed. It stays listed under Profile.',
})
