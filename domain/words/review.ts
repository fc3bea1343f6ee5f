import { moved } from './refusals'

/** Answering findings of the checks, and rows of the claim ledger. */
export const reviewWords = {
  overrule: {
    say: {
      not_now: moved,
      not_found: 'This finding doesn’t exist anymore.',
      cannot_overrule: 'This finding can’t be overruled. Change the passage.',
    },
    done: 'Overruled. The reason is on record.',
  },
  withdrawOverrule: { say: { not_now: moved }, done: 'Taken back. The finding counts again.' },
  overruleLedger: {
    say: {
      not_now: moved,
      not_found: 'This sentence isn’t in the text anymore.',
      found_already: 'The sources have this sentence now, so there’s nothing to overrule.',
    },
    done: 'Overruled. Readers are told that a sentence was overruled, not why.',
  },
  withdrawLedgerOverrule: {
    say: { not_now: moved },
    done: 'Taken back. The sentence counts as not found again.',
  },
}
