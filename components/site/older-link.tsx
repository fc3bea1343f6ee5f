type Props = { path: string; older: string | null; what?: string }

/** The way on to what is older; nothing when there is nothing. */
export function OlderLink({ path, older, what = 'stories' }: Props) {
  if (older === null) return null
  return (
    <nav className="older small" aria-label={`Older ${what}`}>
      <a href={`${path}?before=${encodeURIComponent(older)}`} rel="next">
        Older {what}
      </a>
    </nav>
  )
}
