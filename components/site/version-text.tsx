import {
  disclosureOf,
  lensDisclosure,
  removalWords,
  reportWords,
  takeWords,
} from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { InferenceNote, Prose } from './prose'
import { SourceLine } from './source-line'
import { StatusLine } from './status-line'

type Props = { content: StoryContent; number: number; siteName: string }

/** The whole text of one version, folded away: what it said, on whose reporting, and how each part was made. */
export function VersionText({ content, number, siteName }: Props) {
  const front = disclosureOf(content.front)
  const marked = content.lenses.some((lens) => lens.state === 'shown' && lens.inferences?.length)
  return (
    <details className="version-whole">
      <summary>The whole text of version {number}</summary>
      <article lang={content.language || undefined} aria-label={`Version ${number}`}>
        <section ai-disclosure={front.aiDisclosure}>
          <h2>
            <bdi>{content.headline}</bdi>
          </h2>
          {content.sources.map((source, index) => (
            <SourceLine key={`${source.url} ${source.title}`} source={source} first={index === 0} />
          ))}
          <h3>{siteName} Brief</h3>
          <Prose text={reportWords(content, 'summary')} />
          <h3>Why this matters</h3>
          <Prose text={reportWords(content, 'whyItMatters')} />
          <h3>Quick take</h3>
          <dl className="takes">
            {content.quickTakes.map((take) => (
              <div key={take.label}>
                <dt>{take.label}</dt>
                <dd>{takeWords(take) ?? 'Nothing notable in the source.'}</dd>
              </div>
            ))}
          </dl>
          <StatusLine disclosure={front} />
        </section>
        {marked && (
          <p className="small soft">
            <InferenceNote />
          </p>
        )}
        {content.lenses.map((lens) => {
          const disclosure = lensDisclosure(lens)
          return (
            <section key={lens.key} ai-disclosure={disclosure.aiDisclosure}>
              <h3>{lens.name}</h3>
              {lens.state === 'shown' && (
                <>
                  <p className="small soft">{lens.frame}</p>
                  <Prose text={lens.body} inferences={lens.inferences} />
                  {lens.disclaimer && <p className="disclaimer small">{lens.disclaimer}</p>}
                </>
              )}
              {lens.removed ? <p>{removalWords(lens.removed)}</p> : <StatusLine disclosure={disclosure} />}
            </section>
          )
        })}
      </article>
    </details>
  )
}
