import { type FrontText, fieldText, frontFieldLabels, frontFields } from '@/domain/front-text'
import { WordDiff } from './word-diff'

type Props = { number: number; pair: { before: FrontText | null; after: FrontText } }

/** What a revision changed in the front text, field by field. */
export function RevisionDiff({ number, pair: { before, after } }: Props) {
  const changed = frontFields
    .map((field) => ({ field, from: before ? fieldText(before, field) : '', to: fieldText(after, field) }))
    .filter(({ from, to }) => from !== to)
  return (
    <section
      aria-labelledby="comparison"
      className="mb-5 grid gap-3 rounded border border-accent bg-surface p-4"
    >
      <h2 id="comparison">
        Revision {number}, compared with {before ? `revision ${number - 1}` : 'nothing'}
      </h2>
      {changed.length === 0 && (
        <p className="text-muted">The front text is the same. Topics or sources may have changed.</p>
      )}
      {changed.map(({ field, from, to }) => (
        <div key={field} className="grid max-w-prose gap-1">
          <h3 className="text-muted text-sm">{frontFieldLabels[field]}</h3>
          <WordDiff before={from} after={to} />
        </div>
      ))}
    </section>
  )
}
