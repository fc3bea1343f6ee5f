import type { StorySource } from '@/domain/stories/story'
import { type NumberedRow, passageId, sentenceId } from './passage-numbers'
import { nameOf } from './record-sources'
import { webAddress } from './source-line'

type Props = { rows: NumberedRow[]; sources: StorySource[] }

/** Each sentence of a text by its number, with the passage of a source that has most words in common with it. */
export function NearestPassages({ rows, sources }: Props) {
  if (rows.length === 0) return null
  return (
    <details className="passages small">
      <summary>Nearest passages</summary>
      <p className="soft">
        A program looked for the passage of a source with the most words in common. That proves nothing. Read{' '}
        {quoted(rows, sources).map((source, at) => (
          <span key={source.url}>
            {at > 0 && ' and '}
            <SourceName source={source} />
          </span>
        ))}
        .
      </p>
      {rows.map((row) => (
        <p key={row.number} id={passageId(row)} className="passage">
          <WayBack row={row} /> <Passage row={row} />
          {answerWords(row) && <span className="soft"> {answerWords(row)}</span>}
        </p>
      ))}
    </details>
  )
}

/** Leads back to the sentence; the headline has no number of its own. */
function WayBack({ row }: { row: NumberedRow }) {
  if (row.field === 'headline') return 'Headline.'
  return (
    <a href={`#${sentenceId(row)}`} aria-label={`Back to sentence ${row.number}`}>
      {row.number}
    </a>
  )
}

/** The words of the passage, else its place. A machine's translation isn't what the source said: no quotation marks. */
function Passage({ row: { excerpt, source, paragraph, translated } }: { row: NumberedRow }) {
  if (source === null) return 'No passage comes near it.'
  if (excerpt === null)
    return paragraph === null ? 'In the source.' : `In paragraph ${paragraph} of the source.`
  if (translated) return `In translation: ${excerpt}`
  return <q>{excerpt}</q>
}

/** What is known of it, and no more. */
function answerWords({ shown, kept }: NumberedRow): string {
  if (kept) return 'An editor kept this sentence.'
  return shown ? 'Shown beside its passage to the editor.' : ''
}

function SourceName({ source }: { source: StorySource }) {
  const address = webAddress(source.url)
  return address ? (
    <a href={address.href} rel="external">
      {nameOf(source)}
    </a>
  ) : (
    nameOf(source)
  )
}

/** The sources that the passages are from, else the main one. */
function quoted(rows: NumberedRow[], sources: StorySource[]): StorySource[] {
  const from = sources.filter((_, at) => rows.some(({ source }) => source === at))
  return from.length > 0 ? from : sources.slice(0, 1)
}
