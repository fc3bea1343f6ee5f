import type { Box } from './outline'

/** Whether a block stands beside articles by its tag or its names, whatever it says: a column, a menu, a box for readers. */
export const isBesideArticle = ({ tag, names }: Box) => besideTags.has(tag) || besideNames.test(names)

/** A line under the headline that sums up, and isn't the first paragraph. */
export const isIntroduction = ({ names }: Box) => introduction.test(names)

const besideTags = new Set('aside nav footer form dialog figure figcaption address'.split(' '))

const named = (names: string) =>
  new RegExp(`(?:^|[\\s_-])(?:${names.replaceAll(' ', '|')})(?:[\\s_-]|$)`, 'i')

const besideNames = named(
  [
    'side-?bar (?:right|left|side)-?(?:bar|col|column|rail) rail widget promo promotion sponsor(?:ed)? related\\w* recirc\\w* recommend\\w* teasers? outbrain taboola',
    'comments? replies responses disqus discussion newsletter sign-?up subscribe social share sharing authors? bio byline',
    'credits? tags? topics breadcrumbs? menu nav navigation footer masthead banner ads? advert\\w* popular trending foot',
    'most-?read meta toolbar tools legal imprint copyright cookies? consent gdpr modal popup overlay paywall poll quiz',
    'pager pagination kicker complementary note-?box read-?also see-?also up-?next read-?next pull-?quote',
  ].join(' '),
)
const introduction = named(
  'dek deck standfirst sub-?title sub-?head(?:ing|line)? strapline description excerpt summary abstract',
)
