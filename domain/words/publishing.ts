import { asTold, moved } from './refusals'

/** What every way to publish can be refused for: `act` as in “publish”, `undone` as in “Not published”. */
const unpublishable = (act: string, undone: string) => ({
  not_now: moved,
  changed: `${undone}. The front text changed after you opened this page. Read it again, then ${act}.`,
  not_ready: `${undone} yet. What’s missing is listed here.`,
  not_minor: asTold,
})

/** For a form that asks what is new. */
const noteNeeded = 'Say in the note for readers what is new. Readers see it.'

type Reviewed = { of: 'version' | 'correction' }

/** Publishing, now or later, and the review that a publication may owe. */
export const publishingWords = {
  publish: {
    say: {
      ...unpublishable('publish', 'Not published'),
      four_eyes: asTold,
      owes_review: (headline: string) =>
        `Not published. Nobody else has reviewed your correction of “${headline}” yet. Ask another editor to; until then, somebody else has to publish this one.`,
      note_needed: (kind: string) =>
        kind === 'correction'
          ? 'Say in the public note what was wrong. Readers see it.'
          : 'Say in the public note what is new. Readers see it.',
    },
    done: ({ slug }: { slug: string }) => `Published at /stories/${slug}.`,
  },
  emergency: {
    say: {
      ...unpublishable('publish', 'Not published'),
      note_needed: noteNeeded,
      owes_review: (headline: string) =>
        `Not published. You published “${headline}” in an emergency, and nobody has reviewed it yet. Ask another editor to.`,
    },
    done: ({ slug }: { slug: string }) => `Published at /stories/${slug}. Another editor has to review it.`,
  },
  schedule: {
    say: {
      ...unpublishable('schedule it', 'Not scheduled'),
      past: 'Not scheduled. That time has passed. Choose a later one, or publish now.',
      too_far: 'Not scheduled. Choose a time within a year.',
      four_eyes: asTold,
      note_needed: noteNeeded,
    },
    done: (time: string) => `Scheduled for ${time}.`,
  },
  unschedule: { say: { not_now: moved }, done: 'Taken back. The brief is in review again.' },
  review: {
    say: {
      not_now: moved,
      not_there: 'This version doesn’t need a review.',
      reviewed_already: 'Another editor has already reviewed it.',
      own: 'You published this yourself. Another editor has to review it.',
    },
    done: ({ of }: Reviewed) =>
      `Noted: a second person has reviewed ${of === 'correction' ? 'the correction' : 'what was published'}.`,
  },
  perspectives: { say: { not_now: moved }, done: 'Noted.' },
}

/** Why a schedule couldn't be carried out: shown on the brief, and sent to the people concerned. */
export const scheduleFailures = {
  schedulerGone: 'The editor who scheduled it can’t publish anymore.',
  changed: 'The text was changed after it was scheduled.',
  noteMissing: 'The note for readers is missing.',
  needsSecondPerson: (name: string) =>
    `Publishing now needs a second editor, and ${name}, who scheduled it, doesn’t count as one.`,
  lensPulled: (lens: string) => `${lens} was pulled from the page and has to be reviewed again.`,
}
