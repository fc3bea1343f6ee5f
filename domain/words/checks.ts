import { sayOpenSentences } from './review'

/** What a brief still needs before it can be published. `place` and `lens` are names as the desk shows them. */
export const readinessWords = {
  empty: (place: string) => `“${place}” is empty.`,
  noTake: (place: string) => `“${place}” is neither written nor skipped.`,
  noTopic: 'Choose at least one topic.',
  noSource: 'Add the source that the brief rests on.',
  noSourceUrl: 'Give the address of the original article.',
  undecided: (lens: string) => `${lens} is neither approved nor omitted.`,
  inLens: (lens: string, finding: string) => `${lens}, ${finding}`,
  sentences: (place: string, count: number) => `${place}: ${sayOpenSentences(count)}`,
  removed: (place: string) =>
    `“${place}” repeats a text that was removed from this story for legal reasons. Change it or leave it out.`,
  lateWarnings: (lens: string, count: number) =>
    `${lens}: ${count === 1 ? '1 warning' : `${count} warnings`} came up after it was approved.`,
}

const sendItBack = 'Send it back so the writer can read it and submit it again.'

/** Why somebody isn't a second pair of eyes on a brief. */
export const fourEyesWords = {
  is_author: 'You wrote this brief. Somebody else has to publish it.',
  is_submitter: 'You submitted this brief. Somebody else has to publish it.',
  rewrote: `You’ve changed more than a fifth of the words since it was submitted. ${sendItBack}`,
  changed_sources: `You’ve changed a source or a link since it was submitted. ${sendItBack}`,
  changed_topics: `You’ve changed the topics since it was submitted. ${sendItBack}`,
}

const tooMuch = (what: string) => `This correction changes ${what}. Somebody else has to publish it.`

/** Why a correction is too much for one person alone. */
export const correctionWords = {
  tooManyWords: tooMuch('more than a fifth of the words'),
  sources: tooMuch('a source or a link'),
  topics: tooMuch('the topics'),
  lens: (name: string) => tooMuch(`the lens ${name}, which no second person approved`),
  secondHeadline:
    'The headline of this story was already corrected once without a second person. Somebody else has to publish this correction.',
}

/** Why single-editor hours are used up, and what opens them again. */
export const saySoloLimit = (open: number): string =>
  `${open === 1 ? 'One story' : `${open} stories`} that you published alone ${open === 1 ? 'waits' : 'wait'} for a review. Ask another editor to review one before you publish the next alone.`

/** What makes a change more than minor. Each follows the name of its place: “Headline: it is new”. */
export const minorWords = {
  sourceReplaced: 'The text of a source was replaced',
  inPlace: (place: string, what: string) => `${place}: ${what}`,
  placeNew: 'it is new',
  placeGone: 'it is gone',
  placeChanged: 'it was changed',
  moved: (fact: string) => `“${fact}” is in another place`,
  became: (from: string, to: string) => `“${from}” became “${to}”`,
  gone: (fact: string) => `“${fact}” is gone`,
  fresh: (fact: string) => `“${fact}” is new`,
}

/** The words of a refusal: the objections to "Minor", at most eight. */
export function sayMinorObjections(objections: string[]): string {
  const shown = objections.slice(0, 8)
  const more = objections.length - shown.length
  return `Not published. This is more than a minor change. ${shown.join('. ')}.${more > 0 ? ` There are ${more} more.` : ''} Choose Correction or Update and say it in the public note.`
}
