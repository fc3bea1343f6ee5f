/** The way on to older stories; nothing when there are none. */
export function OlderLink({ path, older }: { path: string; older: string | null }) {
  if (older === null) return null
  return (
    <nav className="older small" aria-label="Older stories">
      <a href={`${path}?before=${encodeURIComponent(older)}`} rel="next">
        Older stories
      </a>
    </nav>
  )
}
