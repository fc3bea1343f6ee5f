/** For an act that the state of a brief no longer allows. */
export const moved =
  'This brief changed while you had it open, so that isn’t possible now. The page shows its current state.'

/** What any form may have to answer, whatever it does. */
export const refusalWords = {
  signedOut:
    'You’re signed out, so nothing happened. What you typed is still here. Sign in from another window, then try again here.',
  notAllowed: 'Your role doesn’t allow this.',
  notThere: 'This doesn’t exist, or not anymore.',
}

/** For a form that holds exactly what is saved. */
export const unchanged = 'Nothing has changed, so nothing was saved.'

/** Passes on what a check has already put into words. */
export const asTold = (words: string): string => words

/** Says when something limited can be tried again, given the seconds until then. */
export function sayTryAgain(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes > 1 ? `Try again in ${minutes} minutes.` : 'Try again in a minute.'
}
