import { disclosureOf, lensDisclosure } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { SourceLines } from './record-sources'
import { accountOf } from './record-text'
import type { Publication } from './story-head'

type Props = { content: StoryContent; contact: string; publication: Publication | null }

/** A few plain lines on how the story came about; each text's record is folded away. */
export function MakingOf({ content, contact, publication }: Props) {
  // In a preview nothing can be reported yet.
  const report = publication ? `/stories/${encodeURIComponent(publication.slug)}/report` : `mailto:${contact}`
  return (
    <section className="making small" aria-labelledby="making">
      <h2 id="making">How this was made</h2>
      <ul>
        <SourceLines sources={content.sources} />
        <li>Headline, brief and quick take: {disclosureOf(content.front).line}.</li>
        {disclosureOf(content.front).notes.map((note) => (
          <li key={note}>{note}.</li>
        ))}
        <li>
          {content.responsible} is responsible for this page.
          {publication && publication.number > 1 && ` This is version ${publication.number} of it.`}
        </li>
      </ul>
      <details>
        <summary>What is on record for each text</summary>
        <dl>
          <div>
            <dt>Headline, brief and quick take</dt>
            <dd>{accountOf(content.front)}</dd>
          </div>
          {content.lenses.map((lens) => (
            <div key={lens.key}>
              <dt>{lens.name}</dt>
              <dd>
                {lens.state === 'shown' && lens.record
                  ? accountOf(lens.record)
                  : `${lensDisclosure(lens).line.replace(/\.$/, '')}.`}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="row">
        {publication && (
          <a href={`/stories/${encodeURIComponent(publication.slug)}/record`}>The signed record</a>
        )}
        <a href={report}>Report a problem</a>
      </p>
    </section>
  )
}
