import { lensDisclosure, perspectivesWords } from '@/domain/stories/disclosure'
import type { LensesAsked } from '@/domain/stories/order-lenses'
import type { StoryContent, StoryLens } from '@/domain/stories/story'
import { ArrangeLenses } from './arrange-lenses'
import { type Arrangement, arrangementOf, isFolded } from './arrangement'
import { LensCard } from './lens-card'
import { LensMark } from './lens-mark'
import { InferenceNote } from './prose'

type Props = {
  content: StoryContent
  asked?: LensesAsked
  /** Null where there is no public page that a reader could arrange. */
  slug: string | null
}

/** The lenses of a story as the reader wants them, what they are, and those that were left out. */
export function Perspectives({ content, asked, slug }: Props) {
  const published = content.lenses.filter((lens) => lens.state !== 'omitted')
  const omitted = content.lenses.filter((lens) => lens.state === 'omitted')
  const arrangement = arrangementOf(
    published.map((lens) => lens.key),
    asked,
  )
  const onPage = arrangement.order.flatMap((key) => published.filter((lens) => lens.key === key))
  const several = onPage.length > 1
  return (
    <section className="perspectives" aria-labelledby="perspectives">
      <h2 id="perspectives">Perspectives on this story</h2>
      <About content={content} onPage={onPage} />
      {several && <JumpTo lenses={onPage} arrangement={arrangement} />}
      {several && slug !== null && (
        <>
          <ArrangeLenses slug={slug} lenses={onPage} arrangement={arrangement} />
          <Arranged slug={slug} lenses={onPage} arrangement={arrangement} />
        </>
      )}
      <div className={arrangement.compared.length > 0 ? 'lenses comparing' : 'lenses'}>
        {onPage.map((lens) => (
          <LensCard
            key={lens.key}
            lens={lens}
            sources={content.sources}
            folded={isFolded(arrangement, lens.key)}
          />
        ))}
      </div>
      {onPage.length > 0 && content.perspectivesToFollow && (
        <p className="left-out small">Further perspectives are to follow.</p>
      )}
      {omitted.length > 0 && (
        <p className="left-out small" ai-disclosure="human-only">
          {omitted.map((lens) => sentence(lensDisclosure(lens).line)).join(' ')}
        </p>
      )}
    </section>
  )
}

function About({ content, onPage }: { content: StoryContent; onPage: StoryLens[] }) {
  if (onPage.length === 0) {
    return (
      <p className="about-lenses small">
        {content.perspectivesToFollow
          ? 'Perspectives on this story are to follow. They are published after an editor has reviewed each of them.'
          : 'This story was read through no lens.'}
      </p>
    )
  }
  const marked = onPage.some((lens) => lens.state === 'shown' && lens.inferences?.length)
  return (
    <p className="about-lenses small">
      {perspectivesWords(content)}
      {marked && (
        <>
          {' '}
          <InferenceNote />
        </>
      )}
    </p>
  )
}

type Arranging = { lenses: StoryLens[]; arrangement: Arrangement }

function JumpTo({ lenses, arrangement }: Arranging) {
  return (
    <nav className="jump small" aria-label="Jump to a lens">
      <ul>
        {lenses.map((lens) => (
          <li key={lens.key} hidden={isFolded(arrangement, lens.key)}>
            <a href={`#lens-${lens.key}`}>
              <LensMark lensKey={lens.key} />
              {lens.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says what a reader has hidden, with the way back; empty while all is shown. */
function Arranged({ slug, lenses, arrangement: { hidden, compared } }: Arranging & { slug: string }) {
  const names = lenses.filter((lens) => compared.includes(lens.key)).map((lens) => lens.name)
  const words =
    names.length > 0
      ? `Comparing ${names.join(' and ')}.`
      : hidden.length > 0 && `${hidden.length === 1 ? '1 lens' : `${hidden.length} lenses`} hidden by you.`
  return (
    <p className="arranged small" role="status">
      {words && (
        <>
          {words} <a href={`/stories/${slug}#perspectives`}>Show all</a>
        </>
      )}
    </p>
  )
}

const sentence = (line: string) => (/[.!?]$/.test(line) ? line : `${line}.`)
