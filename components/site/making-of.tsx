import { gateTable } from '@/domain/gates/gates'
import {
  dayInWords,
  disclosureOf,
  editedShare,
  lensDisclosure,
  translationWords,
} from '@/domain/stories/disclosure'
import type { StoryContent, TextRecord } from '@/domain/stories/story'
import type { Publication } from './story-head'
import { When } from './when'

type Props = { content: StoryContent; contact: string; publication: Publication | null }

/** A few plain lines on how the story came about; what each text's record holds folds away. */
export function MakingOf({ content, contact, publication }: Props) {
  // In a preview nothing can be reported yet.
  const report = publication ? `/stories/${encodeURIComponent(publication.slug)}/report` : `mailto:${contact}`
  return (
    <section className="making small" aria-labelledby="making">
      <h2 id="making">How this was made</h2>
      <ul>
        {content.sources.map((source) => (
          <li key={`${source.url} ${source.title}`}>
            {source.readAt ? (
              <>
                We read {nameOf(source)} on <When at={new Date(source.readAt)} />
                {source.snapshotHash ? ' and kept a copy of its text.' : '.'}
              </>
            ) : (
              `We were told of ${nameOf(source)}; its text was not read.`
            )}
            {source.translation && ` ${translationWords(source)}.`}
          </li>
        ))}
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
      <p>
        <a href={report}>Report a problem</a>
      </p>
    </section>
  )
}

/** The record of one text in sentences. */
function accountOf(record: TextRecord): string {
  const { line, notes } = disclosureOf(record)
  const by = [record.model, record.provider && `(${record.provider})`].filter(Boolean).join(' ')
  return [
    line,
    record.origin === 'model' && by && `Drafted by ${by}`,
    record.origin !== 'person' && record.promptVersion !== null && `Prompt version ${record.promptVersion}`,
    record.origin !== 'person' && changed(record.changedShare),
    `Reviewed on ${dayInWords(new Date(record.reviewedAt))}`,
    record.acknowledged.length > 0 && `An editor overruled: ${record.acknowledged.map(overruled).join('; ')}`,
    ...notes,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

const overruled = ({ gate, reason }: { gate: string; reason: string }) =>
  `${gateTitle(gate)} (${reason.replaceAll('_', ' ')})`

/** Of a gate that a later version may not know any more, its name. */
function gateTitle(gate: string): string {
  const known = Object.entries(gateTable).find(([name]) => name === gate)
  return known ? `“${known[1].title}”` : gate.replaceAll('_', ' ')
}

/** In the steps that the reader's line knows; a figure would promise more than it says. */
function changed(share: number): string {
  if (share === 0) return 'No word of it was changed'
  return share < editedShare
    ? 'Fewer than a tenth of its words were changed by a person'
    : 'A tenth of its words or more were changed by a person'
}

const nameOf = ({ publisher, title }: StoryContent['sources'][number]) => publisher || title || 'the source'
