import { asTold } from './refusals'

/** A person's own account: signing in and out, joining, passwords and the profile. */
export const signInWords = {
  enter: {
    say: {
      wrong: 'The address or the password isn’t right.',
      wait: (seconds: number) => `Too many tries. Wait ${inWords(seconds)}, then try again.`,
    },
    done: 'You’re signed in.',
  },
  leave: { say: {}, done: 'You’re signed out.' },
  join: {
    say: {
      invalid_link: 'This invitation isn’t open anymore. Ask an admin for a new one.',
      already_here: 'Somebody with this address already works here. Sign in instead.',
      weak_password: asTold,
    },
    done: 'You’ve joined.',
  },
  requestReset: {
    say: {},
    done: 'If somebody with this address works here, a link is on its way. Check your mail. If nothing comes, ask an admin.',
  },
  resetPassword: {
    say: { invalid_link: 'This link doesn’t work anymore. Ask for a new one.', weak_password: asTold },
    done: 'The new password is set.',
  },
  changeName: { say: {}, done: 'The name is saved.' },
  changePassword: {
    say: {
      wrong_password: 'The current password isn’t right.',
      weak_password: asTold,
      wait: 'Too many tries. Wait an hour, then try again.',
    },
    done: 'The password is changed. Your other sessions have ended.',
  },
  dismissNotice: {
    say: { not_open: 'You’ve already dismissed this notice.' },
    done: 'Dismissed. It stays listed under Profile.',
  },
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, seconds)} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
