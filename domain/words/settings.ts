import { asTold, unchanged } from './refusals'

/** What an admin sets for the whole site: models, budgets, topics, lenses, jobs and keys. */
export const settingWords = {
  site: { say: { unchanged }, done: 'The settings are saved.' },
  ai: {
    say: {
      environment: 'The server’s environment chooses the provider (AI_PROVIDER). It can’t be changed here.',
      no_model: 'Name the model.',
      no_address: 'Give the address of the server.',
    },
    done: ({ key }: { key: string }) =>
      key === 'forgotten'
        ? 'Saved. The old key was forgotten because the provider or its address changed. Give a new one.'
        : 'Saved.',
  },
  provider: {
    say: { not_set_up: asTold, failed: asTold },
    done: ({ words }: { words: string }) => words,
    none: 'No model is in use. Lenses show sentences of the sources; people write the rest.',
    answered: (model: string, seconds: string) => `${model} answered in ${seconds} seconds.`,
    because: (failure: string, detail: string) => `${failure} (${detail})`,
  },
  prices: {
    say: { unchanged },
    done: ({ rows }: { rows: number }) =>
      `Saved ${rows === 1 ? 'one price' : `${rows} prices`}. They apply to requests that end from now on.`,
  },
  budget: { say: { unchanged }, done: 'Saved. The budget applies from the next request on.' },
  addTopic: {
    say: {
      no_slug: 'No address can be made from this name. Give one.',
      slug_reserved: 'This address is reserved. Give another.',
      slug_taken: 'Another topic has this address. Give another.',
    },
    done: ({ slug }: { slug: string }) => `Topic added at /topics/${slug}.`,
  },
  saveTopic: { say: {}, done: 'The topic is saved.' },
  defineLens: {
    say: { unchanged, disclaimer_missing: 'Write the disclaimer that this lens must always have.' },
    done: ({ version }: { version: number }) =>
      version === 1
        ? 'The lens is in the library. New briefs get it.'
        : `Version ${version} is saved. Briefs in progress keep theirs until somebody takes the new one.`,
  },
  runJobAgain: {
    say: { not_failed: 'This job hasn’t failed, or is already running again.' },
    done: ({ task }: { task: string }) => `The job ${task} runs again.`,
  },
  retireKey: {
    say: { not_active: 'This key isn’t in use anymore.' },
    done: 'The key is retired. The next publication makes a new one.',
  },
}
