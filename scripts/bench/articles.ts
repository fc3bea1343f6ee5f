import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readArticle } from '../../lib/extract/read-article'
import { percent, printTable } from './print-table'
import { sameAuthor, sameDate, sameTitle } from './same-answer'

export type ArticleShares = {
  pages: number
  title: number | null
  date: number | null
  author: number | null
}

/** Measures how well article pages are read: pairs X.html and X.expected.json in --dir; --json adds one JSON line at the end. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { dir: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (!values.dir) {
    process.stdout.write('Say where the pages are: npm run bench -- articles --dir DIR [--json]\n')
    process.exitCode = 2
    return
  }
  const checks = await checkPages(values.dir)
  printTable([
    ['page', 'field', 'result', 'got', 'expected'],
    ...checks.map(({ page, field, ok, got, expected }) => [
      page,
      field,
      ok ? 'ok' : 'wrong',
      ok ? '' : got,
      ok ? '' : expected,
    ]),
  ])
  const shares = sharesOf(checks)
  process.stdout.write(
    `\n${shares.pages} pages: title ${percent(shares.title)}, date ${percent(shares.date)}, author ${percent(shares.author)}\n`,
  )
  if (values.json) process.stdout.write(`${JSON.stringify(shares)}\n`)
}

type Check = { page: string; field: 'title' | 'date' | 'author'; ok: boolean; got: string; expected: string }

/** Reads every page and compares the fields that have an expectation. */
export async function checkPages(dir: string): Promise<Check[]> {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
  const checks = await Promise.all(
    files.map(async (file) => {
      const page = file.replace(/\.expected\.json$/, '')
      const { url, expected } = pageSchema.parse(JSON.parse(readFileSync(join(dir, file), 'utf8')))
      const article = await readArticle(readFileSync(join(dir, `${page}.html`), 'utf8'), url)
      const checks: Check[] = []
      if (expected.title)
        checks.push({
          page,
          field: 'title',
          ok: sameTitle(article.title, expected.title),
          got: article.title,
          expected: expected.title,
        })
      if (expected.date_published)
        checks.push({
          page,
          field: 'date',
          ok: sameDate(article.publishedAt, expected.date_published),
          got: article.publishedAt ?? '',
          expected: expected.date_published,
        })
      if (expected.author)
        checks.push({
          page,
          field: 'author',
          ok: sameAuthor(article.author, expected.author),
          got: article.author,
          expected: expected.author,
        })
      return checks
    }),
  )
  return checks.flat()
}

/** Shares of the pages that have an expectation; null where no page has one. */
export function sharesOf(checks: Check[]): ArticleShares {
  const share = (field: Check['field']) => {
    const of = checks.filter((check) => check.field === field)
    return of.length === 0 ? null : Number((of.filter((check) => check.ok).length / of.length).toFixed(4))
  }
  return {
    pages: new Set(checks.map((check) => check.page)).size,
    title: share('title'),
    date: share('date'),
    author: share('author'),
  }
}

const maybe = z.string().nullish()
const pageSchema = z.object({
  url: z.string(),
  expected: z.object({ title: maybe, author: maybe, date_published: maybe }),
})
