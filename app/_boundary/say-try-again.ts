/** Says when something limited can be tried again, given the seconds until then. */
export function sayTryAgain(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes > 1 ? `Try again in ${minutes} minutes.` : 'Try again in a minute.'
}
