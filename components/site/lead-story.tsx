import { reportWords, takeWords } from '@/domain/stories/disclosure'
import type { StoryContent, StoryRow } from '@/domain/stories/story'
import { Held } from './held'
import { Kicker } from './kicker'
import { LensMark } from './lens-mark'
import { When } from './when'

/** The story that opens the front page, with the ways it was read. */
export function LeadStory({ row: { slug, story, firstPublishedAt, heldAt } }: { row: StoryRow }) {
  return (
    <article className="lead">
      <div>
        <Kicker story={story} />
        <h2>
          <a className="title" href={`/stories/${slug}`}>
            <bdi>{story.headline}</bdi>
          </a>
        </h2>
        <p className="lead-text">{reportWords(story, 'summary')}</p>
        <p className="teaser-foot smaller soft">
          <When at={firstPublishedAt} />
          <Held at={heldAt} />
          {story.sources[0]?.publisher && <span>Source: {story.sources[0].publisher}</span>}
        </p>
      </div>
      <LeadAside slug={slug} story={story} />
    </article>
  )
}

/** The ways the story was read; without any, what its quick take says first. */
function LeadAside({ slug, story }: { slug: string; story: StoryContent }) {
  const shown = story.lenses.filter((lens) => lens.state === 'shown')
  const takes = story.quickTakes.filter((take) => take.text !== null).slice(0, 3)
  if (shown.length === 0) {
    return (
      <div className="lead-aside">
        <h3 className="small">Quick take</h3>
        <dl className="takes">
          {takes.map((take) => (
            <div key={take.label}>
              <dt className="smaller">{take.label}</dt>
              <dd>{takeWords(take)}</dd>
            </div>
          ))}
        </dl>
        {story.perspectivesToFollow && <p className="smaller soft">Perspectives to follow</p>}
      </div>
    )
  }
  return (
    <div className="lead-aside">
      <h3 className="small">Read it through</h3>
      <ul>
        {shown.map((lens) => (
          <li key={lens.key}>
            <LensMark lensKey={lens.key} />
            <a href={`/stories/${slug}#lens-${lens.key}`}>{lens.name}</a>
            <span className="frame smaller soft">{lens.frame}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
