import { sayBudgetStop } from './failures'
import { moved } from './refusals'

const stale = 'Somebody saved this brief after you opened it. Nothing you typed is lost.'

/** Writing the front text: saves, drafts by a model, and earlier revisions. */
export const frontTextWords = {
  save: {
    say: {
      not_now: `Not saved. ${moved}`,
      stale: 'Not saved. Somebody saved this brief after you opened it. Both texts are shown below.',
    },
    done: 'Saved.',
  },
  draft: {
    say: {
      not_now: moved,
      no_source: 'Add a source with its text first. A draft rests on its sources alone.',
      already_running: 'A draft is already being written. It appears here when it’s ready.',
      no_model: 'No model is set up, so no AI writes here. Write the text by hand.',
      budget: sayBudgetStop,
    },
    done: 'Asked for a draft. It appears below. You can leave this page in the meantime.',
  },
  takeDraft: { say: { not_now: moved, stale }, done: 'The texts you chose are in the brief.' },
  restore: {
    say: { not_now: moved, stale, not_there: 'This revision doesn’t exist.' },
    done: 'Restored as a new revision. Nothing was removed from the history.',
  },
}
