type Facts = { until?: string; tooLongBy?: number; limit?: number; who?: 'site' | 'person' }

const byHand = 'Until then, write this text by hand.'
const later = 'Ask again after that, or write the text by hand.'
const anotherModel = 'Ask again; if it happens once more, an admin can choose another model.'

const words = {
  quota: () =>
    `The account with the AI provider has no credit left. An admin can top it up or choose another provider under AI settings. ${byHand}`,
  busy: ({ until }: Facts) =>
    until
      ? `The AI provider takes no more requests until ${clock(until)}. Nobody has to do anything: ask again after that, or write the text by hand.`
      : 'The AI provider takes no more requests right now. Ask again in a few minutes, or write the text by hand.',
  provider_down: () =>
    'The AI provider answered several times with an error of its own, which only the provider can fix. Ask again in a few minutes, or write the text by hand.',
  bad_key: () =>
    `The AI provider doesn’t accept this site’s key. An admin has to enter a key that works under AI settings. ${byHand}`,
  source_too_long: ({ tooLongBy, limit }: Facts) =>
    `The sources are too long for this model${excess(tooLongBy, limit)}. Remove a source or paste a shorter text, or ask an admin for a model that reads more.`,
  answer_too_long: () =>
    `The model’s answer was far longer than a draft and was stopped. What it used before that counts. ${anotherModel}`,
  unreachable: () =>
    `The AI provider couldn’t be reached. An admin can check its address under AI settings and whether it’s running. ${later}`,
  truncated: () =>
    `The model stopped in the middle of its answer because it ran out of room. ${anotherModel}`,
  refused: () =>
    'The model refused to write about this source. Asking with an instruction sometimes helps; otherwise, write the text by hand.',
  schema_mismatch: () =>
    'The model twice gave an answer that can’t be used. Ask again; if it happens often, an admin should choose another model.',
  timeout: () =>
    'The model took too long. Ask again; if it happens often, an admin can allow more time under AI settings.',
  interrupted: () =>
    'The work was cut off before the answer was complete. Nothing was lost, and nothing is asked twice without you. Ask again.',
  cancelled: () => 'This was canceled. Ask again when you want it.',
  unknown: () =>
    'The AI provider gave an answer that isn’t understood here. Ask again; if it happens once more, tell an admin, who finds the details under AI settings.',
  not_set_up: () =>
    `The AI provider isn’t fully set up. An admin has to complete it under AI settings. ${byHand}`,
  no_source: () =>
    'There’s no source text to work from anymore. Add a source or paste its text, then ask again.',
  budget: ({ who, until }: Facts) =>
    `${who === 'person' ? 'The daily budget for drafts of the person who asked' : 'The newsroom’s daily budget for drafts'} is used up. ${until ? `It’s free again from ${clock(until)} on. ` : ''}${later}`,
}

/** One paragraph for the editor: what happened, who can fix it, and what to do now. */
export const sayFailure = ({ class: kind, ...facts }: Facts & { class: keyof typeof words }): string =>
  words[kind](facts)

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

/** The words for a person who asks while a daily budget is used up. */
export function sayBudgetStop(
  { who, resetsAt }: { who: 'site' | 'person'; resetsAt: string },
  now = new Date(),
): string {
  const hours = Math.ceil((Date.parse(resetsAt) - now.getTime()) / 3_600_000)
  const wait = hours > 1 ? `in ${hours} hours` : 'within the hour'
  const whose = who === 'site' ? 'The newsroom’s' : 'Your'
  return `${whose} daily budget for drafts is used up. It’s free again at 00:00 UTC (${wait}).`
}
