/** The words of a refusal that every act on a brief has. */
export const moved =
  'This brief changed while you had it open, so that isn’t possible now. The page shows its current state.'

/** The words of what every way to publish can be refused for: `act` as in “publish”, `undone` as in “Not published”. */
export const unpublishable = (act: string, undone: string) => ({
  not_now: moved,
  changed: `The front text was changed after this page was opened. Read it again, then ${act}.`,
  not_ready: `${undone} yet. What is missing is listed here.`,
  not_minor: (words: string) => words,
})

/** For a form that asks what is new. */
export const noteNeeded = 'Say in the note for readers what is new. Readers see it.'
