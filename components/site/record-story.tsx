import { disclosureOf, lensDisclosure, removalWords, shownProvenances } from '@/domain/stories/disclosure'
import { listRemoved } from '@/domain/stories/list-removed'
import type { SignedRecord } from '@/domain/stories/record'
import type { StoryContent, TextProvenance } from '@/domain/stories/story'
import { RecordProof } from './record-proof'
import { SourceLines } from './record-sources'
import { accountOf } from './record-text'
import { RecordedTexts } from './record-texts'
import { When, WhenExactly } from './when'

type Props = {
  slug: string
  content: StoryContent
  number: number
  current: number
  publishedAt: Date
  corrections: { number: number; note: string; at: Date }[]
  signed: SignedRecord | null
}

/** How one version of a story was made: a few plain lines, then everything that is on record. */
export function RecordStory(props: Props) {
  const { slug, content, number, current, publishedAt, signed } = props
  const story = `/stories/${encodeURIComponent(slug)}`
  return (
    <article className="plain record">
      <h1>How this story was made</h1>
      <p>
        <a href={story}>
          <bdi>{content.headline}</bdi>
        </a>
        , version {number}, published <WhenExactly at={publishedAt} />.
        {number < current && (
          <>
            {' '}
            This is not the current version. <a href={`${story}/record`}>The record of version {current}</a>
          </>
        )}
      </p>
      {current > 1 && (
        <p>
          <a href={`${story}/versions`}>All versions of this story</a>
        </p>
      )}
      <Opening {...props} />
      <details>
        <summary>What is on record for each text</summary>
        {signed ? (
          <RecordedTexts texts={signed.record.texts} removed={listRemoved(content)} />
        ) : (
          <FromContent content={content} />
        )}
      </details>
      {signed ? (
        <RecordProof story={story} signed={signed} />
      ) : (
        <p>This version was published before records were signed. What stands here is computed from it.</p>
      )}
    </article>
  )
}

function Opening({ content, corrections, signed }: Props) {
  const records = shownProvenances(content)
  return (
    <ul>
      <SourceLines sources={content.sources} />
      <li>{checked(content, signed)}</li>
      <li>{changed(records)}</li>
      {[...new Set(records.flatMap((record) => disclosureOf(record).notes))].map((note) => (
        <li key={note}>Of some text: {note}.</li>
      ))}
      {listRemoved(content).map(({ place, label, at }) => (
        <li key={place}>
          {label}: {removalWords({ at })} Its hash stays on record.
        </li>
      ))}
      {content.perspectivesToFollow && <li>Perspectives on this story were to follow.</li>}
      {signed?.record.emergency && (
        <li>It was published in an emergency, without the review of a second person.</li>
      )}
      {signed && !signed.record.emergency && wasAlone(signed) && (
        <li>It was published before a second person had reviewed its front text.</li>
      )}
      <li>{content.responsible} is responsible for this version.</li>
      {corrections.length === 0 && <li>Nothing was corrected up to this version.</li>}
      {corrections.map(({ number, note, at }) => (
        <li key={number}>
          Correction {number}, <When at={at} />: <bdi>{note}</bdi>
        </li>
      ))}
      {signed && signed.record.minorChanges > 0 && (
        <li>
          {signed.record.minorChanges === 1
            ? '1 minor change that touched no number, name, quotation or negation.'
            : `${signed.record.minorChanges} minor changes that touched no number, name, quotation or negation.`}
        </li>
      )}
    </ul>
  )
}

const wasAlone = ({ record }: SignedRecord) =>
  record.texts.some(({ place, secondPerson }) => place === 'front' && secondPerson === false)

/** What the checks said, from the record when there is one, else from what was frozen with each text. */
function checked(content: StoryContent, signed: SignedRecord | null): string {
  const findings = signed
    ? signed.record.texts.flatMap((text) => text.checks?.findings ?? [])
    : shownProvenances(content).flatMap((record) => record.acknowledged)
  const overruled = signed
    ? signed.record.texts.flatMap((text) => text.checks?.findings.filter((one) => one.overruled) ?? []).length
    : findings.length
  const done = 'Programs checked every text for cheap faults, and an editor decided on each'
  if (findings.length === 0) return `${done}. No finding stood when this was published.`
  return `${done}. ${counted(findings.length, 'finding')} stood when this was published; an editor overruled ${overruled} with a reason.`
}

function changed(records: TextProvenance[]): string {
  const drafted = records.filter(({ origin }) => origin === 'model')
  const recorded = records.filter(({ origin }) => origin === 'recorded').length
  const edited = drafted.filter((record) => disclosureOf(record).words.includes('edited')).length
  const said = [
    drafted.length > 0 &&
      `${drafted.length} of ${counted(records.length, 'text')} began as a model’s draft; people edited ${edited} of these`,
    recorded > 0 && `${recorded} of ${counted(records.length, 'text')} came from recorded answers, no model`,
    drafted.length + recorded === 0 && 'Every text was written by our newsroom',
  ]
  return `${said.filter(Boolean).join('; ')}.`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

function FromContent({ content }: { content: StoryContent }) {
  return (
    <dl>
      <dt>Headline, brief and quick take</dt>
      <dd>{accountOf(content.front)}</dd>
      {content.lenses.map((lens) => (
        <div key={lens.key}>
          <dt>{lens.name}</dt>
          <dd>
            {lens.state === 'shown' && lens.record ? accountOf(lens.record) : lensDisclosure(lens).line}
          </dd>
        </div>
      ))}
    </dl>
  )
}
