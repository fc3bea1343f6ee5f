import { countWords } from '../text/words'
import type { Article } from './article'
import { asksIn } from './wall-words'

/**
 * Whether only the beginning of an article could be read: a short text on a page that says it isn't free, that asks its
 * readers to sign in or pay for the rest, or whose text ends by asking for it.
 */
export function looksLikePaywallStub(article: Article): boolean {
  const words = countWords(article.text, article.language)
  if (words >= 400) return false
  if (article.free !== undefined) return !article.free
  if (article.wall === 'rest' || (article.wall === 'offer' && words < 120)) return true
  const lines = article.text.slice(-800).split(/\n+/).slice(-3)
  return words < 250 && lines.some((line) => asksIn(line).rest > 0)
}
