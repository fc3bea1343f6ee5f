/** The feeds of a topic or a lens, for readers who want to follow it. `path` is its page's. */
export function FeedLinks({ path, what }: { path: string; what: string }) {
  return (
    <nav className="older small" aria-label="Feeds">
      <p>
        Follow this {what}: <a href={`${path}/feed.xml`}>RSS</a> · <a href={`${path}/atom.xml`}>Atom</a> ·{' '}
        <a href={`${path}/feed.json`}>JSON Feed</a>
      </p>
    </nav>
  )
}
