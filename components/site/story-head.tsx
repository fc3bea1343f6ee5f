import { pageReviewedOn } from '@/domain/stories/disclosure'
import type { Story, StoryContent } from '@/domain/stories/story'
import { SourceLine } from './source-line'
import { When } from './when'

export type Publication = Pick<
  Story,
  'slug' | 'number' | 'kind' | 'firstPublishedAt' | 'publishedAt' | 'heldAt' | 'notes'
>
type Props = { content: StoryContent; contact: string; publication: Publication | null }

/** Headline, topics, who is responsible, when, and whose reporting the story rests on. */
export function StoryHead({ content, contact, publication }: Props) {
  return (
    <header className="story-head">
      {content.topics.length > 0 && (
        <ul className="topics row small" aria-label="Topics">
          {content.topics.map((topic) => (
            <li key={topic.slug}>
              <a href={`/topics/${topic.slug}`}>{topic.name}</a>
            </li>
          ))}
        </ul>
      )}
      <h1>
        <bdi>{content.headline}</bdi>
      </h1>
      <p className="byline small soft">
        <span>
          Responsible editor: <a href={`mailto:${contact}`}>{content.responsible}</a>
        </span>
        {publication ? (
          <>
            <Times publication={publication} />
            <Reviewed content={content} />
          </>
        ) : (
          <>
            <span>Not published yet</span>
            <span>Not reviewed yet</span>
          </>
        )}
      </p>
      {content.sources.map((source, index) => (
        <SourceLine key={`${source.url} ${source.title}`} source={source} first={index === 0} />
      ))}
    </header>
  )
}

/** Shown when a second person has reviewed every text of the page; otherwise each part says for itself. */
function Reviewed({ content }: { content: StoryContent }) {
  const day = pageReviewedOn(content)
  if (!day) return null
  return (
    <span>
      Reviewed <When at={day} />
    </span>
  )
}

/** Minor changes aren't announced: "updated" means the newest correction or update. */
function Times({ publication: { firstPublishedAt, notes } }: { publication: Publication }) {
  const changedAt = notes.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0]
  return (
    <>
      <span>
        Published <When at={firstPublishedAt} />
      </span>
      {changedAt && (
        <span>
          Updated <When at={changedAt} />
        </span>
      )}
    </>
  )
}
