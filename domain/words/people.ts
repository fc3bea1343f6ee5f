const lastAdmin = 'This is the last active admin. Make somebody else an admin first.'

type Named = { name: string }

/** What an admin does with people and their accounts. */
export const peopleWords = {
  invite: {
    say: {
      already_here: 'Somebody with this address already works here.',
      disabled: 'Somebody with this address is disabled. Enable them in the list instead.',
    },
    done: ({ email, mailed }: { email: string; mailed: boolean }) =>
      mailed
        ? `The invitation for ${email} is on its way. Its link is below, too.`
        : `${email} is invited. There’s no mail server, so copy the link below and send it to them.`,
  },
  revokeInvitation: {
    say: { not_open: 'This invitation isn’t open anymore.' },
    done: ({ email }: { email: string }) => `The invitation for ${email} is revoked.`,
  },
  changeRole: {
    say: { unchanged: 'They already have this role.', last_admin: lastAdmin },
    done: ({ name }: Named) => `${name} has the new role from the next page they open.`,
  },
  disable: {
    say: { already_disabled: 'Already disabled.', last_admin: lastAdmin },
    done: ({ name }: Named) => `${name} is disabled and signed out.`,
  },
  enable: {
    say: { already_enabled: 'Already enabled.' },
    done: ({ name }: Named) => `${name} can sign in again.`,
  },
  signOutEverywhere: {
    say: {},
    done: ({ name, ended }: Named & { ended: number }) =>
      `${name} is signed out. ${ended} ${ended === 1 ? 'session' : 'sessions'} ended.`,
  },
  unlock: { say: {}, done: ({ name }: Named) => `${name} can try again right away.` },
}
