import type { Flagged, OddPage, Whole } from './odd-page'

/**
 * What came of reading a page: the words of a refusal, or an article with the notes that doubt it is whole. That hidden or
 * foreign parts were left out is no such note.
 */
export type Outcome = { refused: string } | { article: ReadPage; notes: string[] }

type ReadPage = {
  title: string
  author: string | readonly string[]
  site: string
  publishedAt: string | null
  text: string
}

/** What is wrong with how a page was read, one sentence each; nothing when it is right. */
export function scoreOddPage(outcome: Outcome, { expect }: Pick<OddPage, 'expect'>): string[] {
  const asFlagged = expect.flagged ? wrongFlag(outcome, expect.flagged) : undefined
  const asWhole = 'whole' in expect ? wrongWhole(outcome, expect.whole) : undefined
  if (asFlagged?.length === 0 || asWhole?.length === 0) return []
  return [...(asWhole ?? []), ...(asFlagged ?? [])]
}

function wrongFlag(outcome: Outcome, { because, lacks = [] }: Flagged): string[] {
  const words = 'refused' in outcome ? [outcome.refused] : outcome.notes
  const said = ` ${words
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')}`
  const text = 'refused' in outcome ? '' : folded(outcome.article.text)
  return [
    ...(words.length === 0 ? ['Nothing is said about the page.'] : []),
    ...(words.length > 0 && !because.some((word) => said.includes(` ${word.toLowerCase()}`))
      ? [`What is said names none of ${because.join(', ')}: "${words.join(' ')}"`]
      : []),
    ...lacks.filter((part) => text.includes(folded(part))).map((part) => `The text holds "${part}".`),
  ]
}

function wrongWhole(outcome: Outcome, whole: Whole): string[] {
  if ('refused' in outcome) return [`Refused: "${outcome.refused}"`]
  const { article, notes } = outcome
  const text = folded(article.text)
  const { begins = '', ends = '', holds, lacks, paragraphs } = whole
  const count = article.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '').length
  return [
    ...notes.map((note) => `A note doubts the text: "${note}"`),
    ...(text.startsWith(folded(begins)) ? [] : [`The text begins "${text.slice(0, 60)}", not "${begins}".`]),
    ...(text.endsWith(folded(ends)) ? [] : [`The text ends "${text.slice(-60)}", not "${ends}".`]),
    ...holds.filter((part) => !text.includes(folded(part))).map((part) => `The text lacks "${part}".`),
    ...lacks.filter((part) => text.includes(folded(part))).map((part) => `The text holds "${part}".`),
    ...(paragraphs === undefined || paragraphs === count
      ? []
      : [`The text has ${count} paragraphs, not ${paragraphs}.`]),
    ...wrongFields(article, whole),
  ]
}

function wrongFields(article: ReadPage, { title, author, date, publisher }: Whole): string[] {
  const dates = date === undefined || Array.isArray(date) ? date : [date]
  const published = article.publishedAt
  const dated = dates?.some((one) => (one === null ? published === null : published?.startsWith(one)))
  const names = [article.author].flat().join(', ')
  const wrong = (field: string, got: string, right: string) => `The ${field} is "${got}", not "${right}".`
  return [
    ...(title === undefined || folded(title) === folded(article.title)
      ? []
      : [wrong('title', article.title, title)]),
    ...(author === undefined || letters(author ?? '') === letters(names)
      ? []
      : [wrong('author', names, author ?? '')]),
    ...(dates === undefined || dated ? [] : [wrong('date', published ?? '', dates.join(' or '))]),
    ...(publisher === undefined || folded(publisher) === folded(article.site)
      ? []
      : [wrong('publisher', article.site, publisher)]),
  ]
}

/** White space and the shape of quotes don't count. */
const folded = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/gu, ' ').trim()

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
