/** What a program can see differ between a sentence and the passage of a source that comes nearest to it. */
export const differenceKinds = [
  'numbers',
  'names',
  'quotations',
  'negation',
  'certainty',
  'bounds',
  'opposites',
  'order',
  'who',
  'extent',
  'together',
  'citation',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** `here` are words of the sentence, `there` words of the source; either is empty where that side has nothing. */
export type Difference = { kind: DifferenceKind; here: string; there: string }
