import { readFileSync } from 'node:fs'
import { sourceFrom } from '@/domain/sources/read-source'
import { readArticle } from '@/lib/extract/read-article'
import type { OddPage } from '../../lib/extract/testing/odd-page'
import { oddPages } from '../../lib/extract/testing/odd-pages'
import { type Outcome, scoreOddPage } from '../../lib/extract/testing/score-odd-page'
import { decodeHtml } from '../../lib/fetch/decode-html'
import { printTable } from './print-table'

const folder = new URL('../../lib/extract/testing/odd-pages/', import.meta.url)

/** Reads every odd page as an import would, and prints how many of each kind are right, with what is wrong. */
export async function run(): Promise<void> {
  const scored: { page: OddPage; wrong: string[] }[] = []
  for (const page of oddPages) scored.push({ page, wrong: scoreOddPage(await read(page), page) })
  const kinds = [...new Set(oddPages.map(({ kind }) => kind))]
  printTable([
    ['kind', 'pages', 'right'],
    ...kinds.map((kind) => {
      const of = scored.filter(({ page }) => page.kind === kind)
      return [kind, String(of.length), String(of.filter(({ wrong }) => wrong.length === 0).length)]
    }),
  ])
  for (const { page, wrong } of scored)
    for (const problem of wrong) process.stdout.write(`${page.file}: ${problem}\n`)
  const right = scored.filter(({ wrong }) => wrong.length === 0).length
  process.stdout.write(`\n${right} of ${scored.length} pages are right.\n`)
}

async function read({ file, contentType, url }: OddPage): Promise<Outcome> {
  const html = decodeHtml(readFileSync(new URL(file, folder)), contentType ?? 'text/html; charset=utf-8')
  const article = await readArticle(html, url)
  const outcome = sourceFrom(article, url)
  if (!outcome.ok) return { refused: outcome.words }
  return { article, notes: outcome.note ? [outcome.note] : [] }
}
