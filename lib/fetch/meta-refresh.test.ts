import { expect, test } from 'vitest'
import { metaRefresh } from './meta-refresh'

test.each([
  ['<meta http-equiv="refresh" content="0;url=/target.html">', '/target.html'],
  [
    "<META content='3; URL=https://example.org/a?b=1&amp;c=2' HTTP-EQUIV=Refresh>",
    'https://example.org/a?b=1&c=2',
  ],
  ['<meta http-equiv=refresh content="0, \'/a\'">', '/a'],
])('a page can send its visitors on: %s', (html, target) => {
  expect(metaRefresh(`<html><head>${html}</head>`)).toBe(target)
})

test.each([
  '<meta http-equiv="refresh" content="300">',
  '<meta http-equiv="refresh" content="600;url=/again">',
  '<noscript><meta http-equiv="refresh" content="0;url=/plain"></noscript>',
  '<!-- <meta http-equiv="refresh" content="0;url=/old"> -->',
  '<meta name="description" content="0;url=/x">',
])('and may not: %s', (html) => {
  expect(metaRefresh(html)).toBeUndefined()
})
