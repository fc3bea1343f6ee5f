import { reportWords } from '@/domain/stories/disclosure'
import type { StoryContent, StoryRow } from '@/domain/stories/story'
import { Held } from './held'
import { Kicker } from './kicker'
import { LensMark } from './lens-mark'
import { opening } from './opening'
import { When } from './when'

/** Stories one under the other, each with what it rests on and how many lenses it was read through. */
export function StoryList({ stories, level = 2 }: { stories: StoryRow[]; level?: 2 | 3 }) {
  return (
    <ul className="story-list">
      {stories.map((row) => (
        <li key={row.slug}>
          <StoryTeaser row={row} level={level} />
        </li>
      ))}
    </ul>
  )
}

function StoryTeaser({
  row: { slug, story, firstPublishedAt, heldAt },
  level,
}: {
  row: StoryRow
  level: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="teaser">
      <Kicker story={story} />
      <Heading>
        <a className="title" href={`/stories/${slug}`}>
          <bdi>{story.headline}</bdi>
        </a>
      </Heading>
      <p className="teaser-text">{opening(reportWords(story, 'summary'))}</p>
      <p className="teaser-foot smaller soft">
        <When at={firstPublishedAt} />
        <Held at={heldAt} />
        {story.sources[0]?.publisher && <span>Source: {story.sources[0].publisher}</span>}
        <Marks story={story} />
      </p>
    </article>
  )
}

function Marks({ story }: { story: StoryContent }) {
  const shown = story.lenses.filter((lens) => lens.state === 'shown')
  if (shown.length === 0) {
    return story.perspectivesToFollow ? <span>Perspectives to follow</span> : null
  }
  return (
    <span className="marks">
      {shown.map((lens) => (
        <LensMark key={lens.key} lensKey={lens.key} />
      ))}
      {shown.length === 1 ? '1 perspective' : `${shown.length} perspectives`}
    </span>
  )
}
