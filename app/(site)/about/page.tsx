import type { Metadata } from 'next'
import { publicLensLibrary } from '@/domain/stories/queries'
import { pageMetadata } from '../metadata'
import { site } from '../reads'

export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = await site()
  return pageMetadata({
    title: `About ${siteName}`,
    description: `Who publishes ${siteName}, and how its stories are made.`,
    path: '/about',
  })
}

export default async function AboutPage() {
  const [{ siteName, tagline, contact, fourEyes }, lenses] = await Promise.all([site(), publicLensLibrary()])
  return (
    <div className="essay">
      <h1>About {siteName}</h1>
      {tagline && <p className="intro">{tagline}</p>}
      <p>
        {siteName} publishes short briefs on reporting by others. Each brief names its source and links to it,
        says why the news matters, and reads it through several named lenses, so that no single frame passes
        for the whole.
      </p>

      <h2>Who publishes it</h2>
      <p>
        The newsroom of {siteName} publishes this site. Each story names the editor who is responsible for it.
        You reach the editors at <a href={`mailto:${contact}`}>{contact}</a>.
      </p>

      <h2>How a story is made</h2>
      <p>
        A writer starts from a source and prepares the brief. AI may draft parts of it. Programs compare the
        text with the source. An editor reads every text and approves it, changes it or leaves it out; nothing
        is published that no person has decided on.{' '}
        {fourEyes
          ? 'The person who publishes a story is another one than the person who wrote it; where that was not so, the story says so.'
          : 'At present one person may write and publish a story; each such story says so.'}
      </p>
      <p>
        Each text carries a line that says how it was made. <a href="/disclosure">How we use AI</a> explains
        these lines.
      </p>

      {lenses.length > 0 && (
        <>
          <h2>The lenses</h2>
          <p>A lens is a way to look at the news. It is analysis, not reporting, and nobody speaks in it.</p>
          <dl className="meanings">
            {lenses.map(({ key, name, frame }) => (
              <div key={key}>
                <dt>
                  <a href={`/lenses/${key}`}>{name}</a>
                </dt>
                <dd>{frame}</dd>
              </div>
            ))}
          </dl>
        </>
      )}

      <h2>When something is wrong</h2>
      <p>
        Every story ends with “Report a problem”, which needs no account. What was wrong is corrected above
        the story; <a href="/corrections">all corrections</a> stand on one page.
      </p>

      <h2>Follow the site</h2>
      <p>
        There are feeds of all stories as <a href="/feed.xml">RSS</a>, <a href="/atom.xml">Atom</a> and{' '}
        <a href="/feed.json">JSON Feed</a>. Each topic and each lens has feeds of its own, linked at the end
        of its page.
      </p>
    </div>
  )
}
