import { moved } from './refusals'

/** Answering findings of the checks, and sentences that differ from their passage. */
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
  keep: {
    say: {
      not_now: moved,
      not_found: 'This sentence isn’t in the text anymore.',
      asks_nothing: 'This sentence doesn’t need an answer anymore.',
    },
    done: 'Kept. Readers learn that an editor kept the sentence, not why.',
  },
  withdrawKept: { say: { not_now: moved }, done: 'Taken back. The sentence needs an answer again.' },
}

/** Why an editor keeps a sentence, one key each. The second says nothing where there's no passage. */
export const keepReasons = {
  words: 'Same in other words',
  passage: 'The passage isn’t the right one',
  known: 'Known beyond the source',
  source: 'The source is wrong',
}

/** What differs between a sentence and its passage, by kind. */
export const differenceNames = {
  numbers: 'Number',
  names: 'Name',
  quotations: 'Quotation',
  negation: 'Not',
  certainty: 'How certain',
  bounds: 'Limit',
  opposites: 'Opposite',
  order: 'When',
  who: 'Who',
  extent: 'How many',
  together: 'Put together',
  citation: 'The draft’s own source',
}

/** What one side has and the other doesn't, for a kind that has more to say than its name. */
export const differenceWords = {
  inNoSource: (words: string) => `no source has “${words}”`,
  onlyHere: (words: string) => `the passage has nothing like “${words}”`,
  onlyThere: (words: string) => `only the passage says “${words}”`,
  apart: (words: string) => `no three neighboring sentences hold “${words}” and the rest together`,
  noSuchCited: 'the draft names a sentence that the source doesn’t have',
  citedLacks: (words: string) => `the sentence that the draft names doesn’t have “${words}”`,
  hedged: 'the draft calls this reported, but it’s hedged',
  unhedged: 'the draft calls this inference, but nothing in it says so',
}

const sentences = (count: number) => (count === 1 ? '1 sentence differs' : `${count} sentences differ`)
const passages = (count: number) =>
  count === 1 ? 'its passage or has none. Keep or fix it.' : 'their passages or have none. Keep or fix each.'

/** How many sentences of a text want an answer: “2 sentences differ from their passages or have none. …” */
export const sayOpenSentences = (count: number): string => `${sentences(count)} from ${passages(count)}`

/** Beside the texts of a review. */
export const pairWords = {
  lead: 'Beside each sentence is the passage of a source that comes nearest to it. What a program sees differ is bold in both. It doesn’t see everything.',
  none: 'No passage near it',
  nearest: 'Nearest passage',
  machine: 'Machine translation',
  translated: 'Translation',
  before: 'An editor’s answer from before',
  atFinding: 'Answer the finding about this sentence.',
  stillOpen: (count: number) =>
    count === 0
      ? 'No sentence of this text needs an answer anymore.'
      : `${count === 1 ? '1 sentence' : `${count} sentences`} of this text still ${count === 1 ? 'needs' : 'need'} an answer.`,
  noneOpen: 'No sentence on this page needs an answer.',
  unsaved: 'These are the sentences of the saved text. Save to see yours.',
}
