import { env } from '@/lib/env'
import type { Article } from '@/lib/extract/article'
import { looksLikePaywallStub } from '@/lib/extract/paywall'
import { PageTooLarge, readArticle } from '@/lib/extract/read-article'
import { type StandIn, standInOf } from '@/lib/extract/stand-in'
import { fetchPage } from '@/lib/fetch/fetch-page'
import type { FetchProblem } from '@/lib/fetch/outcome'
import { countWords } from '@/lib/text/words'
import type { Actor } from '../actor'
import { Forbidden } from '../errors'
import { damagedText, importWords, onlyTheBeginning, standInWords } from '../words/sources'
import { longestSourceText, type NewSource, newSource } from './schema'

/** Why an address didn't become a source. */
type ImportProblem = FetchProblem | StandIn | 'no_text' | 'too_long'

/** `note` is said beside a source that was read in part. */
export type ReadOutcome =
  | { ok: true; source: NewSource; note: string | null }
  | { ok: false; problem: ImportProblem; words: string }

/**
 * Reads an article at a public address. Writes nothing: the caller makes a source of it. A page that cannot be
 * read comes back with one sentence that says what to do instead. Throws Forbidden for anybody but a person.
 */
export async function readSource(actor: Actor, url: string): Promise<ReadOutcome> {
  if (actor.kind !== 'user') throw new Forbidden('read a source')
  const page = await fetchPage(url.trim(), { allowHosts: env().IMPORT_ALLOW_HOSTS })
  if (!page.ok) return failed(page.problem)
  const article = await readArticle(page.html, page.url).catch(nothingOfLargePages)
  return article ? sourceFrom(article, page.url) : failed('too_large')
}

/** What becomes of an article that was read: a source, with a note where it isn't whole, or a refusal in words. */
export function sourceFrom(article: Article, url: string): ReadOutcome {
  const standIn = standInOf(article, url)
  if (standIn) return failed(standIn)
  if (article.text.trim() === '') return failed('no_text')
  if (article.text.length > longestSourceText) return failed('too_long')
  return {
    ok: true,
    source: newSource.parse(asSource(article, url)),
    note: isPart(article) ? onlyTheBeginning : isDamaged(article) ? damagedText : null,
  }
}

/** Cut, behind a wall, or with a good part of it behind a button: two paragraphs, or a fifth of what can be read. */
const isPart = (article: Article) =>
  article.cut ||
  looksLikePaywallStub(article) ||
  (article.held ?? 0) > Math.max(160, article.text.length / 5) ||
  lacksWords(article)

/** The page promises half as many words again as were read. Short ones are told apart from captions by nothing. */
const lacksWords = ({ text, language, promised = 0 }: Article) =>
  promised > 120 && countWords(text, language) * 1.5 < promised

/** Characters that no charset gave, or the pairs that UTF-8 becomes when it is read as another one. */
const isDamaged = ({ title, text }: Article) =>
  /\ufffd|Ã[\u0080-\u00bf]|â€[\u0098-\u009d™œ“”˜]/u.test(`${title}\n${text}`)

/** The address that was read stays the source's address; a page may name any other as its own. */
function asSource(article: Article, url: string) {
  return {
    kind: 'article',
    publisher: article.site.slice(0, 200) || new URL(url).hostname.replace(/^www\./, ''),
    title: article.title.slice(0, 400),
    author: article.author.slice(0, 200),
    url,
    publishedAt: article.publishedAt,
    lead: article.lead.slice(0, 4_000),
    text: article.text,
    language: article.language,
    origin: 'fetched',
    removed: article.removed,
  }
}

function nothingOfLargePages(error: unknown): null {
  if (error instanceof PageTooLarge) return null
  throw error
}

const failed = (problem: ImportProblem): ReadOutcome => ({
  ok: false,
  problem,
  words: { ...importWords, ...standInWords }[problem],
})
