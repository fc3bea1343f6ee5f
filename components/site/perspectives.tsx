import { lensDisclosure, perspectivesWords } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { LensCard } from './lens-card'
import { LensMark } from './lens-mark'
import { InferenceNote } from './prose'

/** The lenses of a story, what they are, and those that were left out. */
export function Perspectives({ content }: { content: StoryContent }) {
  const onPage = content.lenses.filter((lens) => lens.state !== 'omitted')
  const omitted = content.lenses.filter((lens) => lens.state === 'omitted')
  const marked = onPage.some((lens) => lens.state === 'shown' && lens.inferences?.length)
  return (
    <section className="perspectives" aria-labelledby="perspectives">
      <h2 id="perspectives">Perspectives on this story</h2>
      {onPage.length > 0 ? (
        <p className="about-lenses small">
          {perspectivesWords(content)}
          {marked && (
            <>
              {' '}
              <InferenceNote />
            </>
          )}
        </p>
      ) : (
        <p className="about-lenses small">
          {content.perspectivesToFollow
            ? 'Perspectives on this story are to follow. They are published after an editor has reviewed each of them.'
            : 'This story was read through no lens.'}
        </p>
      )}
      {onPage.length > 1 && (
        <nav className="jump small" aria-label="Jump to a lens">
          <ul>
            {onPage.map((lens) => (
              <li key={lens.key}>
                <a href={`#lens-${lens.key}`}>
                  <LensMark lensKey={lens.key} />
                  {lens.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="lenses">
        {onPage.map((lens) => (
          <LensCard key={lens.key} lens={lens} />
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

const sentence = (line: string) => (/[.!?]$/.test(line) ? line : `${line}.`)
