import type { PlainAnswer } from './plain-answer'

const soon = { 'Retry-After': '5' }

export const unknown: PlainAnswer = { status: 404, words: 'There is no such page.' }
export const broken: PlainAnswer = {
  status: 400,
  words: 'This form arrived incomplete. Please send it again.',
}
export const failed: PlainAnswer = {
  status: 500,
  words: 'Something went wrong on our side. It has been noted.',
}
export const away: PlainAnswer = {
  status: 503,
  words: 'The newsroom cannot be reached at the moment. Please try again in a few seconds.',
  headers: soon,
}
export const busy: PlainAnswer = {
  status: 503,
  words: 'This page is taking too long because the site is busy. Try again in a few seconds.',
  headers: soon,
}
export const stillWorking: PlainAnswer = {
  status: 503,
  words:
    'This is taking longer than usual. It may still go through: check whether it did before you send it again.',
  headers: { 'Retry-After': '30' },
}
export const tooMany: PlainAnswer = {
  status: 429,
  words: 'There is no such page, and too many like it are being asked for. Try again in a few seconds.',
  headers: { 'Retry-After': '3' },
}
