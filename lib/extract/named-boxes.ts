import type { Box } from './outline'
import type { FindBeside } from './prose'

/** Blocks that are beside an article by their tag, or by a name that consent managers, style guides and archives use. */
export const namedBoxes: FindBeside = ({ boxes }, sums) =>
  boxes.filter(
    (box) =>
      box.tag === 'nav' ||
      box.tag === 'footer' ||
      (carriers.has(box.tag) &&
        (beside.test(box.names) || isLinkedBox(box, sums[box.at]?.linked ?? 0, sums[box.at]?.text ?? 0))),
  )

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
const isLinkedBox = ({ names }: Box, linked: number, text: number) =>
  text > 0 &&
  text < 400 &&
  linked > text * 0.6 &&
  /(?:^|[\s_-])(?:teaser|promo|rel|related|card|recirc|sponsored)(?:[\s_-]|$)/i.test(names)
