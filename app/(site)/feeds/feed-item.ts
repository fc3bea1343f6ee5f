import { v5 } from 'uuid'
import { parts } from '@/components/site/prose'
import { webAddress } from '@/components/site/source-line'
import { dayInWords, disclosureOf, holdWords, lensDisclosure, reportWords } from '@/domain/stories/disclosure'
import type { NotedStory } from '@/domain/stories/list-noted-stories'
import type { StoryContent, StoryLens } from '@/domain/stories/story'
import { markupText } from '@/lib/text/xml'
import type { FeedItem } from './feed'

/** A story in a feed: its summary, what was corrected and updated, and how it was made, as on its page. */
export function storyItem(story: NotedStory, origin: string): FeedItem {
  const content = story.story
  const { line, notes } = disclosureOf(content.front)
  return {
    ...itemOf(story),
    id: `urn:uuid:${story.publicId}`,
    url: `${origin}/stories/${story.slug}`,
    html: [
      ...held(story),
      paragraphs(reportWords(content, 'summary')),
      ...changes(story),
      madeLine([line, ...notes], content),
    ].join(''),
  }
}

/** What one lens says of a story, with the disclaimer and the status line that belong to it. */
export function lensItem(story: NotedStory, lens: StoryLens, origin: string): FeedItem {
  const { line, notes } = lensDisclosure(lens)
  const inferences = lens.inferences ?? []
  return {
    ...itemOf(story),
    id: `urn:uuid:${v5(lens.key, story.publicId)}`,
    url: `${origin}/stories/${story.slug}#lens-${lens.key}`,
    html: [
      ...held(story),
      paragraphs(lens.body, inferences),
      inferences.length > 0 ? '<p>Sentences in italics are inference, not reporting.</p>' : '',
      lens.disclaimer && `<p>${markupText(lens.disclaimer)}</p>`,
      ...changes(story),
      madeLine([`${lens.name}: ${line}`, ...notes], story.story),
    ].join(''),
  }
}

function itemOf({ story, firstPublishedAt, publishedAt }: NotedStory) {
  const [main] = story.sources
  const address = main && webAddress(main.url)
  return {
    title: story.headline,
    published: firstPublishedAt,
    updated: publishedAt,
    topics: story.topics.map((topic) => topic.name),
    language: story.language,
    source: address ? { title: main.title || main.publisher, url: address.href } : null,
  }
}

const held = ({ heldAt }: NotedStory): string[] =>
  heldAt ? [`<p><strong>${holdWords}, since ${dayInWords(heldAt)}.</strong></p>`] : []

const changes = ({ notes }: NotedStory): string[] =>
  notes.map(({ kind, number, note, at }) => {
    const name = kind === 'correction' ? `Correction ${number}` : 'Update'
    return `<p><strong>${name}, ${dayInWords(at)}:</strong> ${markupText(note)}</p>`
  })

function madeLine(told: string[], content: StoryContent): string {
  return `<p>${markupText(told.join('. '))}. ${sourceWords(content)}</p>`
}

function sourceWords({ sources: [main] }: StoryContent): string {
  if (!main) return ''
  const name = markupText(main.publisher || main.title)
  const address = webAddress(main.url)
  return `Source: ${address ? `<a href="${markupText(address.href)}">${name || markupText(address.hostname)}</a>` : name}.`
}

const paragraphs = (text: string, inferences: string[] = []) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${parts(paragraph, inferences).map(marked).join('')}</p>`)
    .join('')

const marked = ({ text, inferred }: { text: string; inferred: boolean }) =>
  inferred ? `<em>${markupText(text)}</em>` : markupText(text)
