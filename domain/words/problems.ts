const settle = {
  say: {
    not_open:
      'Not sent. Somebody settled this report while you had it open. The page shows its current state.',
    no_such_correction: 'The story has no correction with this number. Choose another.',
  },
  done: ({ mailed }: { mailed: boolean }) =>
    mailed
      ? 'Settled. The reader finds the answer at their link, and gets it by mail.'
      : 'Settled. The reader finds the answer at their link.',
}

/** Readers' reports: sending one, and what the desk does with it. */
export const problemWords = {
  report: {
    say: {
      not_public: 'Not sent. This story isn’t public anymore.',
      too_many: (seconds: number) =>
        `Not sent. Too many reports came in. Nothing you typed is lost. Send it again in ${inWords(seconds)}.`,
    },
    done: 'Sent.',
  },
  settle,
  reopen: {
    say: { is_open: 'This report is already open.' },
    done: 'Open again, with a new due date. The reader sees that.',
  },
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
