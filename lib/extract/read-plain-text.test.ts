import { expect, test } from 'vitest'
import { extractArticle } from './extract-article'
import { looksLikePaywallStub } from './paywall'
import { readPlainText } from './read-plain-text'

test('pasted text keeps its paragraphs and loses what cannot be seen', () => {
  const pasted =
    '  The harbour board\u200b approved the timetable.\r\n \r\n\r\nFerries   leave at six, officials said on Monday.\u0000 '
  expect(readPlainText(pasted)).toEqual({
    text: 'The harbour board approved the timetable.\n\nFerries leave at six, officials said on Monday.',
    language: 'en',
    removed: { hidden: 0, comments: 0, invisible: 2 },
  })
})

const sentence = 'The harbour board approved the new ferry timetable after a long debate on Monday evening. '
const read = (text: string, head = '') =>
  extractArticle(
    `<html lang="en"><head>${head}</head><body><article><h1>Ferry</h1><p>${text}</p></article></body></html>`,
    'https://post.example.org/a',
  )
const closed =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'

test('a short text that asks for a subscription, or is declared closed, is only the beginning', () => {
  expect(looksLikePaywallStub(read(`${sentence.repeat(4)} Subscribe now to continue reading.`))).toBe(true)
  expect(looksLikePaywallStub(read(sentence.repeat(8), closed))).toBe(true)
})

test('a short free text, and a long one on a closed page, are whole', () => {
  expect(looksLikePaywallStub(read(sentence.repeat(4)))).toBe(false)
  expect(looksLikePaywallStub(read(sentence.repeat(60), closed))).toBe(false)
})
