import { Fragment } from 'react'
import type { Change, Part } from '@/domain/stories/compare-versions'

type Props = { changes: Change[]; from: number; to: number }

/** What differs between two versions, place by place. Deletions and additions are also spelled out in words. */
export function VersionChanges({ changes, from, to }: Props) {
  return (
    <section className="version-changes" aria-labelledby="changes">
      <h2 id="changes">
        What changed from version {from} to version {to}
      </h2>
      {changes.length === 0 ? (
        <p>Every text is the same in both versions.</p>
      ) : (
        <p className="small soft">
          <del>Struck through</del> stood in version {from}; <ins>underlined</ins> stands in version {to}.
          Parts that stayed the same are left out.
        </p>
      )}
      {changes.map(({ id, label, parts }) => (
        <div key={id}>
          <h3 className="label small">{label}</h3>
          <p className="version-text">
            {parts.map((part, at) => (
              <Fragment key={`${part.kind} ${part.start}`}>
                {isGlued(parts[at - 1], part) && ' '}
                <Piece part={part} />
              </Fragment>
            ))}
          </p>
        </div>
      ))}
    </section>
  )
}

/** Whether a deletion and an addition would read as one word. */
const isGlued = (before: Part | undefined, { kind, text }: Part): boolean =>
  before !== undefined &&
  before.kind !== 'same' &&
  kind !== 'same' &&
  /\S$/.test(before.text) &&
  /^\S/.test(text)

function Piece({ part: { kind, text } }: { part: Part }) {
  if (kind === 'same') return text
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="unseen">{kind === 'removed' ? ' [removed: ' : ' [added: '}</span>
      {text}
      <span className="unseen">] </span>
    </Mark>
  )
}
