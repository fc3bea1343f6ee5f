import { sayBudgetStop } from './failures'
import { moved } from './refusals'

const seen = {
  not_now: moved,
  stale: 'This lens changed after you opened it. You see its current text, and what you typed is still here.',
}
const noSource = 'Add a source with its text first. A lens rests on its sources alone.'
const unapprovable = {
  not_now: moved,
  blocked:
    'Not approved. A finding stops this text. Change the passage, or answer the finding with a reason where that’s possible.',
  not_shown:
    'Not approved. You haven’t seen every flagged passage yet, or not the end of the text. Press F to step through them.',
}
const candidate = { ...seen, no_candidate: 'This new text is gone. Somebody has decided on it.' }

/** Asking for the texts of lenses, writing them, and deciding on them. */
export const lensWords = {
  request: {
    say: {
      not_now: moved,
      no_source: noSource,
      nothing_to_do:
        'Every lens has a text or is being written. To get another draft of one, use Regenerate.',
      budget: sayBudgetStop,
    },
    done: ({ queued }: { queued: number }) =>
      `Asked for ${queued === 1 ? 'one lens' : `${queued} lenses`}. They arrive one by one.`,
  },
  regenerate: {
    say: {
      not_now: moved,
      no_source: noSource,
      already_running: 'A text for this lens is already being written.',
      budget: sayBudgetStop,
    },
    done: 'Asked for another text. The current one is kept until you choose.',
  },
  save: {
    say: { ...seen, empty: 'There’s no text to save. To publish without this lens, use Omit.' },
    done: 'Saved. The text needs review.',
  },
  saveAndApprove: {
    say: {
      ...seen,
      ...unapprovable,
      empty: 'There’s no text to approve.',
    },
    done: 'Saved and approved.',
  },
  approve: {
    say: {
      ...unapprovable,
      changed: 'Not approved. The text changed after you read it. Read it as it is now.',
      nothing_to_approve: 'No text of this lens is waiting for approval.',
    },
    done: 'Approved.',
  },
  showPassages: {
    say: { not_now: moved, changed: 'The text changed after you read it.' },
    done: 'Noted what was on the screen.',
  },
  reject: {
    say: { ...seen, nothing_to_reject: 'There’s no text to reject.' },
    done: 'Rejected. The text stays in the history.',
  },
  omit: { say: seen, done: 'Omitted. Readers see the reason.' },
  omitRemaining: {
    say: { not_now: moved, nothing_to_do: 'Every lens is already approved or omitted.' },
    done: ({ omitted }: { omitted: number }) =>
      `Omitted ${omitted === 1 ? 'one lens' : `${omitted} lenses`}. Readers see the reason.`,
  },
  reopen: { say: { ...seen, not_omitted: 'This lens is already open.' }, done: 'Reopened.' },
  takeCandidate: { say: candidate, done: 'The new text is in place. It needs review.' },
  keepText: { say: candidate, done: 'The old text stays.' },
  add: { say: { not_now: moved, already_there: 'The brief already has this lens.' }, done: 'Lens added.' },
  drop: { say: { ...seen, decided: 'This lens is decided. Reopen it first.' }, done: 'Lens dropped.' },
  takeDefinition: {
    say: { ...seen, already_current: 'The lens already has the newest definition.' },
    done: 'The lens has the newest definition now.',
  },
  cancelAttempt: { say: { not_now: moved, finished: 'It has already finished.' }, done: 'Stopped.' },
}
