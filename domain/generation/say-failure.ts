import type { AttemptFailure } from './generation'

type Failure = Omit<AttemptFailure, 'words' | 'detail'>

/** One paragraph for the editor: what happened, who can fix it, and what to do now. */
export const sayFailure = (failure: Failure): string => words[failure.class](failure)

const words = {
  quota: () =>
    'The account with the AI provider has no credit left. An admin can top it up or choose another provider under AI settings. Until then this text can be written by hand.',
  busy: ({ until }) =>
    until
      ? `The AI provider takes no more requests until ${clock(until)}. Nobody has to do anything: ask again after that, or write the text by hand.`
      : 'The AI provider takes no more requests just now. Ask again in a few minutes, or write the text by hand.',
  provider_down: () =>
    'The AI provider answered with an error of its own, several times. Only the provider can mend that. Ask again in a few minutes, or write the text by hand.',
  bad_key: () =>
    'The AI provider does not accept the key of this site. An admin has to enter a valid key under AI settings. Until then this text can be written by hand.',
  source_too_long: ({ tooLongBy, limit }) =>
    `The sources are too long for this model${excess(tooLongBy, limit)}. Take off a source or paste a shorter text, or ask an admin for a model that reads more.`,
  answer_too_long: () =>
    'The model’s answer was far longer than a draft and was stopped. What it used up to then counts. Ask again; if it happens once more, an admin can choose another model.',
  unreachable: () =>
    'The AI provider could not be reached. An admin can check its address under AI settings and whether it runs. Ask again after that, or write the text by hand.',
  truncated: () =>
    'The model stopped in the middle of its answer because it ran out of room. Ask again; if it happens once more, an admin can choose another model.',
  refused: () =>
    'The model refused to write about this source. Asking with an instruction sometimes helps; otherwise write the text by hand.',
  schema_mismatch: () =>
    'The model twice gave an answer that cannot be used. Ask again; if it happens often, an admin should choose another model.',
  timeout: () =>
    'The model took too long. Ask again; if it happens often, an admin can allow more time under AI settings.',
  interrupted: () =>
    'The work was broken off before the answer was complete. Nothing was lost, and nothing is asked twice without you: ask again.',
  cancelled: () => 'This was cancelled. Ask again when you want it.',
  unknown: () =>
    'The AI provider gave an answer that is not understood here. Ask again; if it happens once more, tell an admin, who finds the details under AI settings.',
  not_set_up: () =>
    'The AI provider is not fully set up. An admin has to complete it under AI settings. Until then this text can be written by hand.',
  no_source: () =>
    'There is no source text to work from any more. Add a source or paste its text, then ask again.',
  budget: ({ who, until }) =>
    `${who === 'person' ? 'The daily budget for drafts of the person who asked' : "The newsroom's daily budget for drafts"} is used up. ${until ? `It is free again from ${clock(until)} on. ` : ''}Ask again after that, or write the text by hand.`,
} satisfies Record<AttemptFailure['class'], (failure: Failure) => string>

function excess(tooLongBy?: number, limit?: number): string {
  const number = (value: number) => value.toLocaleString('en-US')
  if (tooLongBy && limit) return `, by about ${number(tooLongBy)} tokens over its ${number(limit)}`
  if (tooLongBy) return `, by about ${number(tooLongBy)} tokens`
  return limit ? `, which reads ${number(limit)} tokens` : ''
}

const clock = (iso: string) =>
  `${new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    day: 'numeric',
    month: 'long',
  })
    .format(new Date(iso))
    .replace(' at ', ', ')} UTC`
