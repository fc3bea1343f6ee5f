'use server'

import { acceptInvitation } from '@/domain/users/accept-invitation'
import { acceptInput } from '@/domain/users/schema'
import { signInWords } from '@/domain/words/sign-in'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'

export const acceptInvitationAction = openAction({
  input: acceptInput,
  run: async (_, input) => await acceptInvitation(input),
  ...signInWords.join,
  goTo: () => paths.signInAfterReset(),
})
