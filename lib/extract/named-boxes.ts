import type { Box } from './outline'
import type { FindBeside, Sum } from './prose'

/** Blocks that are beside an article by their tag, or by a name that consent managers, style guides and archives use. */
export const namedBoxes: FindBeside = ({ boxes }, sums) =>
  boxes.filter((box) => {
    const sum = sums[box.at]
    if (box.tag === 'nav' || box.tag === 'footer') return true
    return carriers.has(box.tag) && (beside.test(box.names) || (sum !== undefined && isPromotion(box, sum)))
  })

const carriers = new Set('div section aside dialog form blockquote figure ul ol p table'.split(' '))

/**
 * A recipe may be about cookies, and an article about newsletters, and its class may say so: the whole name has to match.
 */
const beside = new RegExp(
  [
    'cookie[-_]?(?:notice|banner|consent|bar|law|policy|wall|modal|overlay|message|layer|popup)',
    '(?:^|[\\s_-])(?:consent|gdpr|cmp|onetrust|didomi|usercentrics)(?:[\\s_-]|$)',
    '(?:^|[\\s_-])(?:newsletter|pull-?quote|author-?bio|about-?the-?author|bio-?box|up-?next|read-?next|read-?also|see-?also)(?:[\\s_-]|$)',
    '(?:^|[\\s_-])(?:related|recommended|more)[-_]?(?:stories|articles|posts|links|news|coverage)',
    '(?:^|[\\s_-])(?:related|recommended)[-_]?(?:content|reading|items|topics)',
    '(?:^|[\\s_-])(?:most-(?:read|popular)|trending|comments|comment-list|comments?-(?:area|section|thread)|disqus|share-?(?:bar|buttons|tools)|ad-?slot|advertisement)(?:[\\s_-]|$)',
    'wm-ipp|archive-(?:bar|toolbar|banner)',
  ].join('|'),
  'i',
)

/** "teaser" is also what some sites call the first paragraph of an article, so its text has to be a link. */
function isPromotion({ names }: Box, { text, linked, paragraphs }: Sum): boolean {
  if (text === 0 || text > 400) return false
  return (linked > text * 0.6 && linkNames.test(names)) || (paragraphs < 2 && promotionNames.test(names))
}

const linkNames = /(?:^|[\s_-])(?:teaser|rel|related|card|recirc)(?:[\s_-]|$)/i
const promotionNames = /(?:^|[\s_-])(?:promo|promotion|advert\w*|adv?|ads|sponsored|upsell|cta)(?:[\s_-]|$)/i
