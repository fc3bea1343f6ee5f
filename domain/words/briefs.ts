import { moved, sayTryAgain } from './refusals'

/** Starting a brief and handing it on. */
export const briefWords = {
  start: { done: 'Started.' },
  import: { done: 'Imported.' },
  submit: {
    say: {
      not_now: moved,
      changed: 'Not submitted. The text changed after you opened this page. Read it again, then submit it.',
      no_headline: 'Not submitted. Give the brief a headline first.',
    },
    done: 'Submitted for review.',
  },
  sendBack: { say: { not_now: moved }, done: 'Sent back to the writer, with your reason.' },
  assign: {
    say: {
      not_now: moved,
      no_such_person: 'This person can’t take briefs anymore. Choose somebody else.',
    },
    done: 'Assigned.',
  },
}

/** One person has started too many briefs; `seconds` is until the next one is allowed. */
export const sayTooManyStarts = (limit: number, seconds: number): string =>
  `Not started. You’ve started ${limit} briefs in an hour, the most for one person. ${sayTryAgain(seconds)}`
