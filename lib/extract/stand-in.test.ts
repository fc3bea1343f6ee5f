import { expect, test } from 'vitest'
import type { Article } from './article'
import { standInOf } from './stand-in'

const aPage = (text: string, more: Partial<Article> = {}): Article => ({
  title: 'A page',
  author: '',
  site: '',
  publishedAt: null,
  canonicalUrl: '',
  lead: '',
  text,
  language: 'en',
  removed: { hidden: 0, comments: 0, invisible: 0 },
  ...more,
})
const address = 'https://example.test/a'

test.each([
  [
    'consent',
    'We value your privacy. We and our 120 partners store cookies on your device. You can object in the settings.',
  ],
  [
    'consent',
    'Mit Ihrer Einwilligung speichern wir Cookies. Sie können Ihre Zustimmung jederzeit widerrufen.',
  ],
  ['sign_in', 'Sign in to continue. Forgot your password? Create a free account to read this story.'],
  ['guard', 'Verify you are human. This page needs you to enable JavaScript and cookies. Ray ID: 1f2e'],
  ['waiting', 'You are being redirected. If nothing happens, click here.'],
] as const)('a page can ask for %s in place of its article: %s', (kind, text) => {
  expect(standInOf(aPage(text), address)).toBe(kind)
})

test.each([
  'The agency fined the broker for storing cookies without consent. It said 40 partners had received the data. The company will appeal. Its lawyer called the ruling wrong.',
  'The museum opens a new wing. Visitors need no account to book. Tickets go on sale on Monday, the director said.',
  'Subscribers of the orchestra lose their seats. The board voted on Tuesday to end subscriptions, which 4,000 people hold.',
  'The council voted to slow traffic on Elm Street.',
])('an article may speak about such things: %s', (text) => {
  expect(standInOf(aPage(text), address)).toBeNull()
})

test('the address of a gate counts, but never alone', () => {
  const half =
    'You can subscribe for our weekend edition today. The council voted to slow the traffic on Elm Street, by two votes to one, after a long debate about it.'
  expect(standInOf(aPage(half), address)).toBeNull()
  expect(standInOf(aPage(half), 'https://example.test/subscribe')).toBe('sign_in')
  expect(standInOf(aPage('The council voted to slow traffic.'), 'https://example.test/login')).toBeNull()
})

test('little text with much behind it, or with a document beside it, is no article', () => {
  expect(standInOf(aPage('Home. Contact.', { held: 900 }), address)).toBe('hidden')
  expect(standInOf(aPage('Read the report.', { pdf: true }), address)).toBe('pdf')
  expect(standInOf(aPage('A long story. '.repeat(100), { held: 900, pdf: true }), address)).toBeNull()
})
