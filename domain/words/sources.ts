import { sayBudgetStop } from './failures'
import { asTold, moved, sayTryAgain } from './refusals'

const there = { not_now: moved, not_there: 'Somebody removed this source while you had it open.' }
const translatable = {
  ...there,
  no_text: 'The text of this source isn’t known. Paste it first.',
  own_language: 'The text is already in English. Checks read it as it is.',
}

/** The sources of a brief, their texts and their translations. */
export const sourceWords = {
  given: {
    nothing_given: 'Give the address of the article, or paste its text.',
    unreadable: asTold,
  },
  add: {
    say: { not_now: moved, too_many: 'A brief has ten sources at most. Remove one first.' },
    done: 'Source added.',
  },
  remove: { say: there, done: 'Source removed. Earlier revisions keep it.' },
  makeMain: { say: there, done: 'This is the main source now.' },
  replaceText: {
    say: { ...there, empty: 'Paste the text first.' },
    done: 'The text of the source was replaced. Findings are compared with the new text.',
  },
  addTranslation: {
    say: {
      ...translatable,
      empty: 'Paste the translation first.',
      other_language: 'This doesn’t read as English. Paste a translation into English.',
    },
    done: 'Translation kept. Checks read it in place of the original.',
  },
  requestTranslation: {
    say: {
      ...translatable,
      has_translation: 'There’s a translation already. Remove it first to get another one.',
      too_long:
        'The text is longer than 12,000 words, too long for one translation. Paste a translation, or replace the text with the part that the brief rests on.',
      no_model: 'No model is set up here. Paste a translation instead.',
      already_running: 'A translation is already being made. It appears here when it’s ready.',
      budget: sayBudgetStop,
    },
    done: 'Asked for a translation. It appears here. You can leave this page in the meantime.',
  },
  removeTranslation: {
    say: { ...there, no_translation: 'There’s no translation anymore.' },
    done: 'Translation removed. Nothing is compared with this source until it has another one.',
  },
}

/** One person has imported too much; `seconds` is until the next import is allowed. */
export const sayTooManyImports = (limit: number, seconds: number): string =>
  `Not imported. You’ve reached ${limit} imports in an hour. ${sayTryAgain(seconds)}`

type Made = { byModel: boolean; model: string | null; pastedBy: string | null }

/** How a translation came about, as the desk says it. A model's translation is always labeled as one. */
export function sayTranslation({ byModel, model, pastedBy }: Made): string {
  if (byModel && model) return `Machine translation by ${model}, not checked by anybody`
  if (byModel) return 'Translation from recorded answers, no model, not checked by anybody'
  return pastedBy ? `Translation, pasted by ${pastedBy}` : 'Translation, pasted by the newsroom'
}

type Removed = { hidden: number; comments: number; invisible: number }

/** What was taken out of a text, in one sentence; null when nothing was. `grave`: there was text that people don't see. */
export function sayRemoved(removed: Removed | null): { words: string; grave: boolean } | null {
  if (!removed) return null
  const { hidden, comments, invisible } = removed
  const parts = [
    counted(hidden, 'hidden element'),
    counted(comments, 'comment'),
    counted(invisible, 'invisible character'),
  ].filter(Boolean)
  if (parts.length === 0) return null
  const reason = 'Text that people can’t see can be meant for a model.'
  return { words: `Removed at import: ${parts.join(', ')}. ${reason}`, grave: hidden > 0 }
}

const counted = (count: number, what: string) =>
  count === 0 ? '' : `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`

/** Why an address didn't become a source, and what to do. None of them reveals what was found at a refused address. */
export const importWords = {
  bad_url: 'This isn’t a web address that can be read. Check it, or paste the text instead.',
  not_allowed: 'This address can’t be read from here. Paste the text instead.',
  unreachable: 'The site didn’t answer. Try again in a minute, or paste the text instead.',
  not_found: 'There’s no page at this address anymore. Check the address, or paste the text instead.',
  forbidden:
    'The site doesn’t let programs read this page. Open it in your browser and paste the text instead.',
  server_error: 'The site answered with an error. Try again later, or paste the text instead.',
  too_many_redirects: 'The site keeps redirecting. Paste the text instead.',
  timeout: 'The site took too long. Try again in a minute, or paste the text instead.',
  too_large: 'This page is too large to read. Paste the text instead.',
  not_html: 'There’s no web page at this address. Open it yourself and paste the text instead.',
  pdf: 'This address is a PDF, which can’t be read yet. Open it and paste the text instead.',
  empty: 'The page came back empty. Open it in your browser and paste the text instead.',
  no_text:
    'No article text was found on the page. It may need a script to show it, or be a series of pictures. Open it in your browser and paste the text of the article instead.',
  too_long: 'The text is longer than 200,000 characters. Paste the part that the brief rests on instead.',
}

/** What stood where the article should, and what to do about it. */
export const standInWords = {
  consent:
    'The site asks for consent before it shows the article. Open it in your browser and paste the text instead.',
  sign_in:
    'The site asks readers to sign in or subscribe first. Open it in your browser and paste the text instead.',
  guard:
    'The site checks for a person before it shows the page. Open it in your browser and paste the text instead.',
  waiting:
    'The page only says to wait, while a script loads the text or leads to another page. Open it in your browser and paste the text instead.',
  hidden:
    'The page hides its text until a script shows it. Open it in your browser and paste the text instead.',
  pdf: 'The page has little more than a link to a PDF. Open that and paste its text instead.',
}

/** Said beside an import that worked, when the page shows only the opening of its article. */
export const onlyTheBeginning =
  'Only the beginning of the article could be read. If you have the rest, paste the whole text instead.'

/** Said beside an import whose letters didn't all arrive. */
export const damagedText =
  'Some characters of this text are damaged. Compare it with the page, or paste the text instead.'
