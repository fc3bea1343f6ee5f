import { inThread } from '../threads/in-thread'
import { type Article, article } from './article'

const deadlineMs = 5_000

/** A page that took too long to read, or too much memory. */
export class PageTooLarge extends Error {
  constructor() {
    super('This page is too large to read. Paste the text instead.')
  }
}

/**
 * Reads title, author, dates, lead, language and text from an article page, in a thread that is ended after five
 * seconds. Throws PageTooLarge for a page that takes longer or more memory than a thread may have.
 */
export async function readArticle(html: string, url: string, ms = deadlineMs): Promise<Article> {
  const task = { module: 'lib/extract/extract-article.ts', name: 'extractArticle', given: [html, url] }
  const outcome = await inThread(task, { ms })
  if (!outcome.ok) throw new PageTooLarge()
  return article.parse(outcome.value)
}
