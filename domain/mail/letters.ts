import { publicUrl } from '@/lib/env'
import type { MailKind } from './mail'

export type Letter = { kind: MailKind; recipient: string; subject: string; body: string }

/** Asks somebody in. The link works once and for a week. */
export function invitationLetter(to: {
  email: string
  name: string
  /** As it is called on screens. */
  role: string
  inviter: string
  siteName: string
  token: string
}): Letter {
  return {
    kind: 'invitation',
    recipient: to.email,
    subject: oneLine(`${to.inviter} invites you to ${to.siteName}`),
    body: [
      `Hello ${to.name},`,
      `${to.inviter} invites you to the newsroom of ${to.siteName} as ${to.role.toLowerCase()}.`,
      'Choose a password here; the link works once, within seven days:',
      `${publicUrl()}/invite/${to.token}`,
      'If you did not expect this, do nothing.',
    ].join('\n\n'),
  }
}

/** Lets somebody choose a new password. The link works once and for an hour. Without a token there is no text: nobody could send it. */
export function resetLetter(to: {
  email: string
  name: string
  siteName: string
  /** Null when nobody who is signed in asked. */
  asker: string | null
  token: string | null
}): Letter {
  const asker = to.asker ? `${to.asker}, who was signed in,` : 'Somebody who was not signed in'
  const lines = [
    `Hello ${to.name},`,
    `${asker} asked for a new password for your account. Choose one here; the link works once, within an hour:`,
    `${publicUrl()}/reset/${to.token}`,
    'If this was not you, do nothing. Your password stays as it is.',
  ]
  return {
    kind: 'reset',
    recipient: to.email,
    subject: oneLine(`A new password for ${to.siteName}`),
    body: to.token === null ? '' : lines.join('\n\n'),
  }
}

/** Tells somebody that a link to their account was made on the command line. The link is not in it. */
export function linkMadeLetter(to: { email: string; name: string; siteName: string; at: Date }): Letter {
  return {
    kind: 'notice',
    recipient: to.email,
    subject: oneLine(`A link to your account on ${to.siteName} was made`),
    body: [
      `Hello ${to.name},`,
      `a link that sets a new password for your account on ${to.siteName} was made on the command line of its server at ${to.at.toISOString().slice(0, 16).replace('T', ' ')} UTC. It works once, within an hour.`,
      'If you did not ask for it, tell another admin at once, and change your password if you still can sign in.',
      `${publicUrl()}/profile`,
    ].join('\n\n'),
  }
}

/** Confirms a reader's report. It repeats nothing that was typed, so that nobody can send words to others through us. */
export function problemReceiptLetter(to: {
  email: string
  siteName: string
  headline: string
  token: string
}): Letter {
  return {
    kind: 'receipt',
    recipient: to.email,
    subject: oneLine(`Your report to ${to.siteName}`),
    body: [
      'Hello,',
      `somebody gave this address with a report about “${to.headline}” on ${to.siteName}. The newsroom reads it; the answer comes to this address, and stands here:`,
      `${publicUrl()}/reports/${to.token}`,
      'If this was not you, do nothing.',
    ].join('\n\n'),
  }
}

/** Tells a reader what became of a report. */
export function problemAnswerLetter(to: {
  email: string
  siteName: string
  /** Null when the story was withdrawn. */
  story: { headline: string; slug: string } | null
  outcome: string
  correctionNumber: number | null
  answer: string
}): Letter {
  const { siteName, story, outcome, correctionNumber, answer } = to
  const about = story ? `“${story.headline}”` : 'a story that was withdrawn since'
  const ended = correctionNumber === null ? outcome : `${outcome}, number ${correctionNumber}`
  return {
    kind: 'notice',
    recipient: to.email,
    subject: oneLine(`An answer from ${siteName} to your report`),
    body: [
      'Hello,',
      `you reported a problem with ${about}. ${ended}.`,
      ...(answer ? [`The newsroom writes:\n\n${answer}`] : []),
      ...(story ? [`The story: ${publicUrl()}/stories/${encodeURIComponent(story.slug)}`] : []),
    ].join('\n\n'),
  }
}

/** Tells somebody of the newsroom that a brief was not published at its time, and why. */
export function scheduleFailedLetter(to: {
  email: string
  name: string
  siteName: string
  headline: string
  problem: string
  briefId: string
}): Letter {
  return {
    kind: 'notice',
    recipient: to.email,
    subject: oneLine(`Not published at its time: ${to.headline}`),
    body: [
      `Hello ${to.name},`,
      `“${to.headline}” was to be published on ${to.siteName} now, and was not: ${to.problem}`,
      'It is back in review. Nothing tries again by itself.',
      `${publicUrl()}/desk/briefs/${to.briefId}/lenses#publish`,
    ].join('\n\n'),
  }
}

/** A subject cannot start another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
