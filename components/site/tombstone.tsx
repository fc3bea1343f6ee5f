import { When } from './when'

/** What replaces a withdrawn story. Its headline and text are gone; the reason stays. */
export function Tombstone({ reason, at }: { reason: string; at: Date }) {
  return (
    <section className="plain">
      <h1>This story was withdrawn</h1>
      <p>
        We took it off this site on <When at={at} />. It will not come back at this address.
      </p>
      <p>
        <strong>Reason:</strong> <bdi>{reason}</bdi>
      </p>
      <p>
        <a href="/">To the newest stories</a> ·{' '}
        <a href="/corrections">Everything that was corrected or withdrawn</a>
      </p>
    </section>
  )
}
