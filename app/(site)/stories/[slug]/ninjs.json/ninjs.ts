import { webAddress } from '@/components/site/source-line'
import {
  type Disclosure,
  dayInWords,
  disclosureOf,
  holdWords,
  lensDisclosure,
  reportWords,
  takeWords,
} from '@/domain/stories/disclosure'
import type { Story, StoryContent, StoryLens } from '@/domain/stories/story'
import { countWords } from '@/lib/text/words'

type Site = { siteName: string; origin: string }

/**
 * A story as IPTC's ninjs 3.1 describes a news item (3.0 has no digitalSourceType). Each shown lens is an associated
 * item, so that it says how it was made; what readers are told about that is among its descriptions.
 */
export function ninjsOf(story: Story, { siteName, origin }: Site) {
  const { content, slug, number, firstPublishedAt, publishedAt } = story
  const url = `${origin}/stories/${encodeURIComponent(slug)}`
  const front = disclosureOf(content.front)
  const common = shared({ content, siteName })
  return {
    uri: url,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: 'full',
    version: String(number),
    firstCreated: firstPublishedAt.toISOString(),
    versionCreated: publishedAt.toISOString(),
    contentCreated: firstPublishedAt.toISOString(),
    pubStatus: 'usable',
    ...common,
    slugline: slug,
    by: content.responsible,
    headlines: [{ role: 'main', contentType: 'text/plain', value: content.headline }],
    descriptions: [
      text('summary', reportWords(content, 'summary')),
      ...(story.heldAt ? [text('hold', `${holdWords}, since ${dayInWords(story.heldAt)}.`)] : []),
      ...madeHow(front),
      ...story.notes
        .filter(({ note }) => note)
        .map(({ kind, number: at, note }) => text(kind, kind === 'correction' ? `${at}: ${note}` : note)),
    ],
    bodies: bodiesOf(content),
    subjects: content.topics.map((topic) => ({ name: topic.name, uri: `${origin}/topics/${topic.slug}` })),
    infoSources: content.sources.map(({ publisher, author, title, url: address }) => ({
      name: publisher || author || title || 'Source',
      role: 'origin',
      ...(webAddress(address) && { uri: webAddress(address)?.href }),
    })),
    digitalSourceType: sourceType(front),
    trustIndicators: [
      { title: 'How this site uses AI', href: `${origin}/disclosure` },
      { title: 'Corrections', href: `${origin}/corrections` },
      { title: 'The record of this version', href: `${url}/record.json?version=${number}` },
    ],
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
    associations: content.lenses
      .filter(({ state }) => state === 'shown')
      .map((lens) => ({ name: lens.name, rel: 'perspective', ...lensItem(lens, url), ...common })),
  }
}

const shared = ({ content, siteName }: { content: StoryContent; siteName: string }) => ({
  language: content.language || 'en',
  copyrightHolder: siteName,
})

function lensItem(lens: StoryLens, url: string) {
  const disclosure = lensDisclosure(lens)
  return {
    uri: `${url}#lens-${lens.key}`,
    type: 'text',
    headlines: [{ role: 'main', contentType: 'text/plain', value: lens.name }],
    descriptions: [
      text('frame', lens.frame),
      ...(lens.disclaimer ? [text('disclaimer', lens.disclaimer)] : []),
      ...madeHow(disclosure),
    ],
    bodies: [body('main', lens.body)],
    digitalSourceType: sourceType(disclosure),
  }
}

const bodiesOf = (content: StoryContent) => [
  body('main', reportWords(content, 'summary')),
  body('why-it-matters', reportWords(content, 'whyItMatters')),
  ...content.quickTakes.flatMap((take) => {
    const value = takeWords(take)
    return value === null ? [] : [body(take.label.toLowerCase().replaceAll(' ', '-'), value)]
  }),
]

const text = (role: string, value: string) => ({ role, contentType: 'text/plain', value })

const body = (role: string, value: string) => ({
  ...text(role, value),
  charCount: value.length,
  wordCount: countWords(value),
})

/** What readers are told of the making, for people who read an item on its own. */
const madeHow = ({ line, notes }: Disclosure) => [line, ...notes].map((value) => text('disclosure', value))

const sourceType = ({ digitalSourceType }: Disclosure) => ({
  name: digitalSourceType,
  uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${digitalSourceType}`,
})
