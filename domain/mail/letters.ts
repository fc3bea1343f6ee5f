import { publicUrl } from '@/lib/env'
import type { MailKind } from './mail'

export type Letter = { kind: MailKind; recipient: string; subject: string; body: string }

/** Invites somebody. The link works once, within a week. */
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
    subject: oneLine(`${to.inviter} invited you to ${to.siteName}`),
    body: [
      `Hello ${to.name},`,
      `${to.inviter} invited you to join the newsroom at ${to.siteName}. Your role: ${to.role.toLowerCase()}.`,
      'Use this link to choose a password. It works once, within seven days:',
      `${publicUrl()}/invite/${to.token}`,
      "If you weren't expecting this, you can ignore it.",
    ].join('\n\n'),
  }
}

/** Lets somebody choose a new password, by a link that works once, within an hour. Empty without a token. */
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
    `${asker} asked for a new password for your account. Use this link to choose one. It works once, within an hour:`,
    `${publicUrl()}/reset/${to.token}`,
    "If this wasn't you, you can ignore it. Your password stays the same.",
  ]
  return {
    kind: 'reset',
    recipient: to.email,
    subject: oneLine(`Choose a new password for ${to.siteName}`),
    body: to.token === null ? '' : lines.join('\n\n'),
  }
}

/** Tells somebody that a link to their account was made on the command line. The link is not in it. */
export function linkMadeLetter(to: { email: string; name: string; siteName: string; at: Date }): Letter {
  return {
    kind: 'notice',
    recipient: to.email,
    subject: oneLine(`Someone made a password link for your account on ${to.siteName}`),
    body: [
      `Hello ${to.name},`,
      `Someone used the server's command line to make a link that sets a new password for your account on ${to.siteName}, at ${to.at.toISOString().slice(0, 16).replace('T', ' ')} UTC. It works once, within an hour.`,
      "If you didn't ask for it, tell another admin right away. If you can still sign in, change your password:",
      `${publicUrl()}/profile`,
    ].join('\n\n'),
  }
}

/** Confirms a reader's report. Repeats nothing that was typed, so nobody can use us to send words to others. */
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
      `This address was given with a report about “${to.headline}” on ${to.siteName}. The newsroom will read it and send the answer to this address. You’ll also find the answer here:`,
      `${publicUrl()}/reports/${to.token}`,
      'If this wasn’t you, you can ignore it.',
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
  const about = story ? `“${story.headline}”` : 'a story that has since been withdrawn'
  const ended = correctionNumber === null ? outcome : `${outcome}, number ${correctionNumber}`
  return {
    kind: 'notice',
    recipient: to.email,
    subject: oneLine(`${siteName} answered your report`),
    body: [
      'Hello,',
      `You reported a problem with ${about}. ${ended}.`,
      ...(answer ? [`The newsroom’s answer:\n\n${answer}`] : []),
      ...(story ? [`Read the story: ${publicUrl()}/stories/${encodeURIComponent(story.slug)}`] : []),
    ].join('\n\n'),
  }
}

/** Tells somebody in the newsroom that a brief wasn't published as scheduled, and why. */
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
    subject: oneLine(`Not published as scheduled: ${to.headline}`),
    body: [
      `Hello ${to.name},`,
      `“${to.headline}” was scheduled for ${to.siteName} now, but wasn’t published: ${to.problem}`,
      'It’s back in review and won’t be tried again automatically.',
      `${publicUrl()}/desk/briefs/${to.briefId}/lenses#publish`,
    ].join('\n\n'),
  }
}

/** So that a subject can't start another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
