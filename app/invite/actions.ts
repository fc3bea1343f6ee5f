'use server'

import { acceptInvitation } from '@/domain/users/accept-invitation'
import { acceptInput } from '@/domain/users/schema'
import { openAction } from '../_boundary/open-action'
import { paths } from '../_boundary/paths'

export const acceptInvitationAction = openAction({
  input: acceptInput,
  run: async (_, input) => await acceptInvitation(input),
  say: {
    invalid_link: 'This invitation is not open any more. Ask an admin for a new one.',
    already_here: 'Somebody with this address works here already. Sign in instead.',
    weak_password: (problem) => String(problem),
  },
  done: 'You have joined.',
  goTo: () => paths.signInAfterReset(),
})
