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
import { peopleWords } from '@/domain/words/people'
import { formAction } from '../../_boundary/form-action'

export const inviteAction = formAction({
  input: inviteInput,
  run: invitePerson,
  ...peopleWords.invite,
})

export const revokeInvitationAction = formAction({
  input: z.object({ invitationId: z.uuid() }),
  run: revokeInvitation,
  ...peopleWords.revokeInvitation,
})

export const changeRoleAction = formAction({
  input: changeRoleInput,
  run: changeRole,
  ...peopleWords.changeRole,
})

export const disableAction = formAction({
  input: personInput,
  run: disablePerson,
  ...peopleWords.disable,
})

export const enableAction = formAction({
  input: personInput,
  run: enablePerson,
  ...peopleWords.enable,
})

export const signOutEverywhereAction = formAction({
  input: personInput,
  run: signOutEverywhere,
  ...peopleWords.signOutEverywhere,
})

export const unlockAction = formAction({
  input: personInput,
  run: unlockSignIn,
  ...peopleWords.unlock,
})
