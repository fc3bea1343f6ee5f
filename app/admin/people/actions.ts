'use server'

import { z } from 'zod'
import { changeRole } from '@/domain/users/change-role'
import { disablePerson } from '@/domain/users/disable-person'
import { enablePerson } from '@/domain/users/enable-person'
import { invitePerson } from '@/domain/users/invite-person'
import { revokeInvitation } from '@/domain/users/revoke-invitation'
import { changeRoleInput, inviteInput, personInput } from '@/domain/users/schema'
import { signOutEverywhere } from '@/domain/users/sign-out-everywhere'
import { unlockSignIn } from '@/domain/users/unlock-sign-in'
import { formAction } from '../../_boundary/form-action'

const lastAdmin = 'This is the last active admin. Make somebody else an admin first.'

export const inviteAction = formAction({
  input: inviteInput,
  run: invitePerson,
  say: {
    already_here: 'Somebody with this address works here already.',
    disabled: 'Somebody with this address is disabled. Enable them in the list instead.',
  },
  done: ({ email, mailed }) =>
    mailed
      ? `The invitation for ${email} is on its way. Its link is below, too.`
      : `${email} is invited. There is no mail server: copy the link below and send it to them.`,
})

export const revokeInvitationAction = formAction({
  input: z.object({ invitationId: z.uuid() }),
  run: revokeInvitation,
  say: { not_open: 'This invitation is not open any more.' },
  done: ({ email }) => `The invitation of ${email} is void.`,
})

export const changeRoleAction = formAction({
  input: changeRoleInput,
  run: changeRole,
  say: { unchanged: 'That is the role already.', last_admin: lastAdmin },
  done: ({ name }) => `The role of ${name} is changed, from the next page they open.`,
})

export const disableAction = formAction({
  input: personInput,
  run: disablePerson,
  say: { already_disabled: 'Already disabled.', last_admin: lastAdmin },
  done: ({ name }) => `${name} is disabled and signed out.`,
})

export const enableAction = formAction({
  input: personInput,
  run: enablePerson,
  say: { already_enabled: 'Already enabled.' },
  done: ({ name }) => `${name} can sign in again.`,
})

export const signOutEverywhereAction = formAction({
  input: personInput,
  run: signOutEverywhere,
  say: {},
  done: ({ name, ended }) => `${name} is signed out; ${ended} ${ended === 1 ? 'session' : 'sessions'} ended.`,
})

export const unlockAction = formAction({
  input: personInput,
  run: unlockSignIn,
  say: {},
  done: ({ name }) => `${name} can try again at once.`,
})
