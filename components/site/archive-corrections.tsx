import type { PublicCorrection } from '@/domain/stories/list-corrections'
import { When } from './when'

/** What was wrong in which story; for a withdrawn one, only when and why. */
export function CorrectionsList({ entries }: { entries: PublicCorrection[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="results">
      {entries.map((entry) => (
        <li key={`${entry.at.getTime()} ${entry.kind === 'correction' ? entry.slug : entry.note}`}>
          {entry.kind === 'correction' ? (
            <article>
              <h2>
                <a className="title" href={`/stories/${entry.slug}#correction-${entry.number}`}>
                  <bdi>{entry.headline}</bdi>
                </a>
              </h2>
              <p>
                <b className="small">Correction {entry.number}:</b> <bdi>{entry.note}</bdi>
              </p>
              <p className="smaller soft">
                <When at={entry.at} />
              </p>
            </article>
          ) : (
            <p>
              Withdrawn on <When at={entry.at} />: <bdi>{entry.note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
