import { publicUrl } from '@/lib/env'
import { type Role, roleNames } from '../users/user'

export type Letter = { recipient: string; subject: string; body: string }

/** Asks somebody in. The link works once and for a week. */
export function invitationLetter(to: {
  email: string
  name: string
  role: Role
  inviter: string
  siteName: string
  token: string
}): Letter {
  return {
    recipient: to.email,
    subject: oneLine(`${to.inviter} invites you to ${to.siteName}`),
    body: [
      `Hello ${to.name},`,
      `${to.inviter} invites you to the newsroom of ${to.siteName} as ${roleNames[to.role].toLowerCase()}.`,
      'Choose a password here; the link works once, within seven days:',
      `${publicUrl()}/invite/${to.token}`,
      'If you did not expect this, do nothing.',
    ].join('\n\n'),
  }
}

/** Lets somebody choose a new password. The link works once and for an hour. */
export function resetLetter(to: { email: string; name: string; siteName: string; token: string }): Letter {
  return {
    recipient: to.email,
    subject: oneLine(`A new password for ${to.siteName}`),
    body: [
      `Hello ${to.name},`,
      'Choose a new password here; the link works once, within an hour:',
      `${publicUrl()}/reset/${to.token}`,
      'If you did not ask for this, do nothing. Your password stays as it is.',
    ].join('\n\n'),
  }
}

/** A subject cannot start another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
