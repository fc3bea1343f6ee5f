import type { Story } from '@/domain/stories/story'
import { When } from './when'

/** Corrections stand above the story, numbered. */
export function Corrections({ notes }: { notes: Story['notes'] }) {
  const corrections = notes.filter((note) => note.kind === 'correction')
  if (corrections.length === 0) return null
  return (
    <section className="corrections small" aria-label="Corrections">
      <strong>{corrections.length === 1 ? 'Correction' : 'Corrections'}</strong>
      <ol>
        {corrections.map(({ number, note, at }) => (
          <li key={number} value={number}>
            <bdi>{note}</bdi> <When at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was added since the first publication. */
export function Updates({ notes }: { notes: Story['notes'] }) {
  const updates = notes.filter((note) => note.kind === 'update' && note.note)
  if (updates.length === 0) return null
  return (
    <section className="updates small" aria-labelledby="updates">
      <h2 id="updates">Updates</h2>
      <ul>
        {updates.map(({ number, note, at }) => (
          <li key={number}>
            <When at={at} />: <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
