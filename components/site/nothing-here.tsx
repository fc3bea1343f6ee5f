/** The words for an address that has nothing, and where to go from it. */
export function NothingHere() {
  return (
    <section className="plain">
      <h1>There is nothing at this address</h1>
      <p>It may be mistyped, or what stood here was never published.</p>
      <p>
        <a href="/">To the newest stories</a> · <a href="/search">Search</a> ·{' '}
        <a href="/archive">Every story by month</a>
      </p>
    </section>
  )
}
