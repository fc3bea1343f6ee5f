import { countWords } from '../text/words'
import type { Article } from './article'

/**
 * Whether only the beginning of an article could be read: a short text on a page that says it isn't free, that asks its
 * readers to sign in or pay for the rest, or whose text ends by asking for it.
 */
export function looksLikePaywallStub(article: Article): boolean {
  const words = countWords(article.text, article.language)
  if (words >= 400) return false
  if (article.free !== undefined) return !article.free
  if (article.wall === 'rest' || (article.wall === 'offer' && words < 120)) return true
  return words < 250 && invitation.test(article.text.slice(-800).replace(quoted, ''))
}

/** An article about a paywall quotes one. */
const quoted = /[“"][^“”"]{0,300}[”"]/g

const invitation =
  /subscribe (?:now |today )?(?:to|for|and) (?:continue|read|keep|unlock|get|access)|(?:already|not yet) a (?:subscriber|member)|to continue reading|continue reading with|(?:this (?:article|story|content) is|available|exclusive(?:ly)?|only) (?:for|to) (?:our )?(?:subscribers|members)|(?:sign|log) in to (?:continue|read)|create (?:a free|an) account to|remaining free articles|weiterlesen mit|nur für abonnent|jetzt (?:abonnieren|testen)|réservée? aux abonnés|pour lire la suite|solo para suscriptores|suscríbete para/i
