import { describe, expect, test, vi } from 'vitest'
import { PageTooLarge, readArticle } from './read-article'
import { hostilePages } from './testing/hostile-pages'

// Loading code in a thread takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const url = 'https://harbourpost.example.org/ports/fees'

describe('an article', () => {
  test('is read in a thread, with what a page says of it', async () => {
    const html =
      '<html><head><title>Port fees rise</title></head><body><article><h1>Port fees rise</h1><p>The port commission approved a rise in berth fees, and ferries asked for a delay.</p></article></body></html>'
    const article = await readArticle(html, url)
    expect(article).toMatchObject({ title: 'Port fees rise', site: 'harbourpost.example.org' })
    expect(article.text).toContain('berth fees')
  })

  test('is refused in words when reading its page takes too long', async () => {
    const long = `<html><body>${'<p>The port commission approved a rise in berth fees.</p>'.repeat(10_000)}`
    const refused = readArticle(long, url, 1)
    await expect(refused).rejects.toBeInstanceOf(PageTooLarge)
    await expect(refused).rejects.toThrow('This page is too large to read. Paste the text instead.')
  })
})

test('hostile pages are read or refused, and the thread that asks stays free', async () => {
  let turns = 0
  const clock = setInterval(() => turns++, 20)
  // The bench tries all of them, ten times as long.
  for (const { name, html } of hostilePages(50_000).filter((_, at) => at % 6 === 0)) {
    const outcome = await readArticle(html, url).then(
      (article) => typeof article.text,
      (error: unknown) => (error instanceof PageTooLarge ? 'refused' : `${name}: ${String(error)}`),
    )
    expect(['string', 'refused']).toContain(outcome)
  }
  clearInterval(clock)
  expect(turns).toBeGreaterThan(5)
})
