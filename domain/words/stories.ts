import { moved } from './refusals'

const heldAlready = 'Readers already see that this story is being checked.'

/** What happens to a story after it was published. */
export const storyWords = {
  withdraw: { say: { not_now: moved }, done: 'Withdrawn. Readers see the reason.' },
  removeText: {
    say: {
      not_now: 'Nothing was removed. This brief hasn’t been published.',
      no_such_text: 'Nothing was removed. No version has a text in this place anymore.',
    },
    done: ({ name, versions }: { name: string; versions: number }) =>
      `Removed: “${name}”, from ${versions === 1 ? '1 version' : `${versions} versions`}. Readers see that and when it was removed.`,
  },
  rename: {
    say: {
      not_now: moved,
      bad_slug: 'An address needs letters or digits.',
      unchanged: 'The story already has this address.',
      slug_taken: 'Another story has or had this address. Choose another.',
    },
    done: ({ slug }: { slug: string }) =>
      `The story is now at /stories/${slug}. The old address leads there.`,
  },
  hold: {
    say: { not_now: moved, held_already: heldAlready },
    done: 'Held. Readers see that the story is being checked.',
  },
  releaseHold: {
    say: { not_now: moved, not_held: 'This story isn’t being checked.' },
    done: 'Ended. Readers no longer see that the story is being checked.',
  },
  requestHold: {
    say: {
      not_now: moved,
      held_already: heldAlready,
      asked_already: 'Somebody has already asked for a hold. An editor will answer.',
    },
    done: 'Asked. Editors see it at the top of their desk.',
  },
  settleHoldRequest: {
    say: { not_now: moved, not_asked: 'Nobody is asking for a hold of this story anymore.' },
    done: 'Noted, with your reason.',
  },
  pullLens: {
    say: { not_now: moved, not_shown: 'Nothing was pulled. The page doesn’t show this lens.' },
    done: ({ name }: { name: string }) => `Pulled: ${name}. The page says so, and the lens waits for review.`,
    /** The note of the new version, for readers. */
    note: (name: string) => `${name} was pulled for checking.`,
  },
}
