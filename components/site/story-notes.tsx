import { holdWords } from '@/domain/stories/disclosure'
import type { Story } from '@/domain/stories/story'
import type { Publication } from './story-head'
import { When } from './when'

/** Shown above everything while editors check a story that stays up. */
export function HoldNotice({ at }: { at: Date }) {
  return (
    <section className="hold small" aria-label="Notice">
      <strong>{holdWords}.</strong> Our editors have doubts about a part of it and have been looking into them
      since <When at={at} />. The text stays as it was published until they know more.
    </section>
  )
}

/** Corrections appear above the story, numbered, newest first. Each has its own address. */
export function Corrections({ notes }: { notes: Story['notes'] }) {
  const corrections = notes.filter((note) => note.kind === 'correction').sort((a, b) => b.number - a.number)
  if (corrections.length === 0) return null
  return (
    <section className="corrections small" aria-label="Corrections">
      <strong>{corrections.length === 1 ? 'Correction' : 'Corrections'}</strong>
      <ol>
        {corrections.map(({ number, note, at }) => (
          <li key={number} value={number} id={`correction-${number}`}>
            <bdi>{note}</bdi> <When at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was added since the first publication, and the way to what was here before. */
export function Updates({ notes, publication }: { notes: Story['notes']; publication: Publication | null }) {
  const updates = notes.filter((note) => note.kind === 'update' && note.note)
  return (
    <>
      {updates.length > 0 && (
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
      )}
      {publication && publication.number > 1 && (
        <p className="smaller soft">
          Version {publication.number} of this story.{' '}
          <a href={`/stories/${publication.slug}/versions`}>Earlier versions</a>
        </p>
      )}
    </>
  )
}
