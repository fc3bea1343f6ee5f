import { lensDisclosure, reportWords } from '@/domain/stories/disclosure'
import { type FoundStory, splitMarks } from '@/domain/stories/search-terms'
import { Held } from './held'
import { Kicker } from './kicker'
import { LensMark } from './lens-mark'
import { opening } from './opening'
import { StatusLine } from './status-line'
import { When } from './when'

/** One story that was found, with the found words marked in place. */
export function SearchHit({ found }: { found: FoundStory }) {
  const { slug, story, headline, firstPublishedAt, heldAt } = found
  return (
    <article className="teaser">
      <Kicker story={story} />
      <h3>
        <a className="title" href={`/stories/${slug}`}>
          <bdi>
            <WithMarks text={headline} />
          </bdi>
        </a>
      </h3>
      <Excerpt found={found} />
      <p className="teaser-foot smaller soft">
        <When at={firstPublishedAt} />
        <Held at={heldAt} />
        {story.sources[0]?.publisher && <span>Source: {story.sources[0].publisher}</span>}
      </p>
    </article>
  )
}

/** A lens's words never appear without its name, its disclaimer and how they were made. */
function Excerpt({ found: { slug, story, excerpt } }: { found: FoundStory }) {
  if (!excerpt) return <p className="teaser-text">{opening(reportWords(story, 'summary'))}</p>
  const text = <WithMarks text={withEllipses(excerpt.text)} />
  if (excerpt.from !== 'lens')
    return (
      <p className="teaser-text">
        {excerpt.name && <b className="small">{excerpt.name}: </b>}
        {text}
      </p>
    )
  const lens = story.lenses.find(({ key, state }) => key === excerpt.name && state === 'shown')
  if (!lens) return null
  const disclosure = lensDisclosure(lens)
  return (
    <div className="of-lens" ai-disclosure={disclosure.aiDisclosure}>
      <p className="small">
        <LensMark lensKey={lens.key} /> <a href={`/stories/${slug}#lens-${lens.key}`}>{lens.name}</a>
      </p>
      <p className="teaser-text">{text}</p>
      {lens.disclaimer && <p className="smaller">{lens.disclaimer}</p>}
      <StatusLine disclosure={disclosure} />
    </div>
  )
}

function WithMarks({ text }: { text: string }) {
  return splitMarks(text).map(({ start, text: part, found }) =>
    found ? <mark key={start}>{part}</mark> : part,
  )
}

/** An excerpt that begins or ends within a sentence says so. */
function withEllipses(text: string): string {
  const begins = /^[\p{C}\s]*[\p{Lu}\p{N}"“‘]/u.test(text)
  const ends = /[.!?]["”’]?[\p{C}\s]*$/u.test(text)
  return `${begins ? '' : '… '}${text}${ends ? '' : ' …'}`
}
