import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { OddPage } from './odd-page'
import { oddPages } from './odd-pages'
import { scoreOddPage } from './score-odd-page'

const folder = new URL('odd-pages/', import.meta.url).pathname

describe('the odd pages', () => {
  test('are all in the folder, and all of the folder is listed', () => {
    const listed = oddPages.map((page) => page.file)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.toSorted()).toEqual(
      readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .sort(),
    )
  })

  test('come in at least two ways of every kind, at addresses of their own', () => {
    for (const { file, kind } of oddPages) {
      expect(file).toMatch(new RegExp(`^${kind}-[a-z]\\.html$`))
      expect(oddPages.filter((other) => other.kind === kind).length, kind).toBeGreaterThan(1)
    }
    expect(new Set(oddPages.map((page) => page.url)).size).toBe(oddPages.length)
    expect(oddPages.filter((page) => page.kind === 'good').length).toBeGreaterThanOrEqual(8)
  })

  test('no two articles have the same headline', () => {
    const titles = oddPages.flatMap(({ file }) => sourceOf(file).match(/<h1[^<>]*>[^<]*/gi) ?? [])
    const words = titles.map((title) => title.replace(/<[^<>]*>/, ''))
    expect(words.filter((title, at) => words.indexOf(title) !== at)).toEqual([])
  })

  test.each(oddPages)(
    '$file holds what is asked of it, and what must be left out',
    ({ file, expect: right }) => {
      const source = sourceOf(file)
      const readings = readingsOf(source)
      const isThere = (part: string) => readings.some((reading) => reading.includes(folded(part)))
      if (!('whole' in right)) return expect(right.flagged.because.length).toBeGreaterThan(0)
      const { begins = '', ends = '', holds, lacks } = right.whole
      expect([begins, ends, ...holds].filter((part) => !isThere(part))).toEqual([])
      expect(lacks.filter((part) => !isThere(part) && !source.includes(part))).toEqual([])
    },
  )
})

describe('the score of a page', () => {
  const page: Pick<OddPage, 'expect'> = {
    expect: {
      whole: {
        begins: 'The pier',
        holds: ['nine boats'],
        lacks: ['Share'],
        author: 'Ada Holt',
        date: '2025-03-01',
      },
      flagged: { because: ['beginning'] },
    },
  }
  const article = {
    title: 'Pier closed',
    author: 'Ada Holt',
    site: 'Pier Post',
    publishedAt: '2025-03-01T00:00:00.000Z',
    text: 'The pier is closed.\n\nIt held nine boats.',
  }

  test('is clean when the text is whole, or when words say that it is not', () => {
    expect(scoreOddPage({ article, notes: [] }, page)).toEqual([])
    expect(scoreOddPage({ refused: 'Only the beginning could be read.' }, page)).toEqual([])
  })

  test('says what is wrong when a part is missing in silence', () => {
    const half = { ...article, author: '', text: 'The pier is closed. Share' }
    expect(scoreOddPage({ article: half, notes: [] }, page)).toEqual([
      'The text lacks "nine boats".',
      'The text holds "Share".',
      'The author is "", not "Ada Holt".',
      'Nothing is said about the page.',
    ])
  })
})

function sourceOf(file: string): string {
  const bytes = readFileSync(`${folder}${file}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return readMixed(bytes)
  }
}

/** Line by line, because a page can hold both encodings; the few typographic signs of Windows-1252 that the pages use. */
function readMixed(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n')
  return lines
    .map((line) => {
      const utf8 = Buffer.from(line, 'latin1').toString('utf8')
      const signs: Record<string, string> = {
        '\x80': '€',
        '\x92': '’',
        '\x93': '“',
        '\x94': '”',
        '\x96': '–',
      }
      return utf8.includes('\ufffd') ? line.replace(/[\x80-\x96]/g, (sign) => signs[sign] ?? sign) : utf8
    })
    .join('\n')
}

/** A page's text in every way in which it could be told: with and without marks, hidden words and structured data. */
function readingsOf(source: string): string[] {
  const data = source
    .replaceAll('\\u003c', '<')
    .replace(/\\n/g, ' ')
    .replace(/\\"/g, '"')
    .replace(/<\\?\//g, '</')
  const plain = data
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<img\b[^<>]*\balt="([^"]*)"[^<>]*>/g, '$1')
  const bare = plain
    .replace(/(\p{Lu})<\/span>\s+/gu, '$1')
    .replace(/<(sup|rt|rp|del|s)\b[^<>]*>[\s\S]*?<\/\1>/g, '')
    .replace(
      /<(span|a)\b[^<>]*\b(?:class="(?:sr-only|screen-reader-text|visually-hidden|u-visuallyhidden|vh|was|tt-body|ref|cite-ref)"|popover\b)[^<>]*>[\s\S]*?<\/\1>/g,
      '',
    )
  const unbracketed = plain.replace(/<rp>.*?<\/rp>/g, '')
  return [plain, bare, unbracketed].flatMap((text) =>
    ['', ' '].map((between) =>
      folded(
        text
          .replace(/<[^<>]*>/g, between)
          .replaceAll('&amp;', '&')
          .replaceAll('&nbsp;', ' '),
      ),
    ),
  )
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
