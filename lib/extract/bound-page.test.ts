import { expect, test } from 'vitest'
import { boundPage } from './bound-page'
import { extractArticle } from './extract-article'

const sentence = 'The port commission approved a rise in berth fees, and ferries asked for a delay. '
const page = (body: string) => `<html><head><title>Port</title></head><body>${body}</body></html>`

test('an ordinary page stays as it is, to the letter', () => {
  const html = page(`<article><h1>Port</h1><p class=a>${sentence}<br/>A &amp; B</P></article><!-- end -->`)
  expect(boundPage(html)).toEqual({ html, cut: false })
})

test('tags that are too deep are left out, and their text stays', () => {
  const { html, cut } = boundPage(page(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}<p>after</p>`))
  expect(cut).toBe(false)
  expect(html).toContain('deep')
  expect(html).toContain('<p>after</p>')
  expect(html.split('<div>').length - 1).toBeLessThanOrEqual(100)
  expect(html.split('</div>').length).toBe(html.split('<div>').length)
})

test('a tag with more attributes than any page has is left out', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => `a${at}="b"`).join(' ')
  expect(boundPage(page(`<p ${many}>${sentence}</p>`)).html).not.toContain('a999')
})

test('behind twenty thousand elements all is left out, and the article says so', () => {
  const html = page(`<p>${sentence}</p>`.repeat(30_000))
  const { html: kept, cut } = boundPage(html)
  expect(cut).toBe(true)
  expect(kept.split('<p>').length - 1).toBeLessThanOrEqual(20_000)
  expect(boundPage(page('<br>'.repeat(30_000))).cut).toBe(true)
  expect(boundPage(page('<!-- a -->'.repeat(30_000))).cut).toBe(true)
})

test('a page that is bounded still reads as its article', () => {
  const body = `<h1>Port fees rise</h1><p>${sentence.repeat(8)}</p>`
  const deep = `${'<div>'.repeat(300)}${body}${'</div>'.repeat(300)}`
  expect(extractArticle(page(deep), 'https://a.example/b').text).toContain(sentence.repeat(8).trim())
})

test('behind sixty thousand pieces of text all is left out: each would be a node', () => {
  expect(boundPage(page('<'.repeat(500_000))).cut).toBe(true)
  expect(boundPage(page(`<p>${sentence.repeat(2_000)}</p>`)).cut).toBe(false)
})
