import { webAddress } from '@/components/site/source-line'
import {
  analysisWords,
  type Disclosure,
  disclosureOf,
  lensDisclosure,
  pageDisclosure,
  perspectivesWords,
  reportWords,
  takeWords,
} from '@/domain/stories/disclosure'
import type { NotedStory } from '@/domain/stories/list-noted-stories'
import { listRemoved } from '@/domain/stories/list-removed'
import type { StoryContent, StoryLens, StorySource } from '@/domain/stories/story'

/** A story as programs read it. docs/api.md describes the fields; they are added to, never changed. */
export function storyJson(noted: NotedStory, origin: string) {
  const { story, slug, publicId, number, firstPublishedAt, publishedAt, heldAt, notes } = noted
  const url = `${origin}/stories/${encodeURIComponent(slug)}`
  const front = disclosureOf(story.front)
  return {
    id: `urn:uuid:${publicId}`,
    slug,
    url,
    version: number,
    language: story.language || 'en',
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    heldSince: heldAt?.toISOString() ?? null,
    responsibleEditor: story.responsible,
    headline: story.headline,
    summary: reportWords(story, 'summary'),
    whyItMatters: reportWords(story, 'whyItMatters'),
    quickTakes: story.quickTakes.map((take) => ({ label: take.label, text: takeWords(take) })),
    disclosure: disclosureJson(front),
    topics: story.topics.map(({ slug: topic, name }) => ({
      slug: topic,
      name,
      url: `${origin}/topics/${encodeURIComponent(topic)}`,
    })),
    sources: story.sources.map(sourceJson),
    lenses: story.lenses.map((lens) => lensJson(lens, url)),
    perspectivesToFollow: story.perspectivesToFollow,
    perspectivesNote: story.lenses.some((lens) => lens.state !== 'omitted') ? perspectivesWords(story) : null,
    aiDisclosure: pageDisclosure(story),
    analysisNote: `${analysisWords(story)} from ${originOf(story)}.`,
    corrections: notes
      .filter(({ kind }) => kind === 'correction')
      .map((note) => ({ number: note.number, at: note.at.toISOString(), note: note.note })),
    updates: notes
      .filter(({ kind }) => kind === 'update')
      .map((note) => ({ version: note.number, at: note.at.toISOString(), note: note.note })),
    removals: listRemoved(story).map(({ place, at }) => ({ place, at })),
    links: {
      record: `${url}/record`,
      recordJson: `${url}/record.json`,
      ninjs: `${url}/ninjs.json`,
      card: `${url}/card.png`,
    },
  }
}

/** A lens that isn't shown has no text; its disclosure says why. */
const lensJson = (lens: StoryLens, story: string) => ({
  key: lens.key,
  name: lens.name,
  frame: lens.frame,
  disclaimer: lens.disclaimer || null,
  state: lens.state,
  url: lens.state === 'omitted' ? null : `${story}#lens-${lens.key}`,
  text: lens.state === 'shown' ? lens.body : null,
  inferences: lens.state === 'shown' ? (lens.inferences ?? []) : [],
  disclosure: disclosureJson(lensDisclosure(lens)),
})

const disclosureJson = ({ line, notes, aiDisclosure, digitalSourceType }: Disclosure) => ({
  line,
  notes,
  aiDisclosure,
  digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${digitalSourceType}`,
})

const sourceJson = (source: StorySource) => ({
  kind: source.kind,
  publisher: source.publisher || null,
  title: source.title || null,
  author: source.author || null,
  url: webAddress(source.url)?.href ?? null,
  language: source.language || null,
  publishedAt: source.publishedAt,
  readAt: source.readAt,
})

function originOf({ sources: [main] }: StoryContent): string {
  const host = main && webAddress(main.url)?.hostname.replace(/^www\./, '')
  return host || main?.publisher || 'its source'
}
