import type { FetchProblem } from '@/lib/fetch/outcome'

/** Why an address didn't become a source. */
export type ImportProblem = FetchProblem | 'no_text' | 'too_long'

/** What an editor is told: what happened, and what to do. None of them reveals what was found at a refused address. */
export const importWords = {
  bad_url: 'This is not a web address that can be read. Check it, or paste the text instead.',
  not_allowed: 'This address cannot be read from here. Paste the text instead.',
  unreachable: 'The site did not answer. Try again in a minute, or paste the text instead.',
  not_found: 'There is no page at this address any more. Check the address, or paste the text instead.',
  forbidden:
    'The site does not let programs read this page. Open it in your browser and paste the text instead.',
  server_error: 'The site answered with an error of its own. Try again later, or paste the text instead.',
  too_many_redirects: 'The site sends the reader round in circles. Paste the text instead.',
  timeout: 'The site took too long. Try again in a minute, or paste the text instead.',
  too_large: 'This page is too large to read. Paste the text instead.',
  not_html: 'There is no web page at this address. Open it yourself and paste the text instead.',
  pdf: 'This address is a PDF, which cannot be read yet. Open it and paste the text instead.',
  empty: 'The page came back empty. Open it in your browser and paste the text instead.',
  no_text:
    'No article text was found on the page. Open it in your browser and paste the text of the article instead.',
  too_long: 'The text is longer than 200,000 characters. Paste the part that the brief rests on instead.',
} as const satisfies Record<ImportProblem, string>

/** Said beside an import that worked, when the page shows only the opening of its article. */
export const onlyTheBeginning =
  'Only the beginning of the article could be read. If you have the rest, paste the whole text instead.'
