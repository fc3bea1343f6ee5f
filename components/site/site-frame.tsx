import type { ReactNode } from 'react'

type Site = { siteName: string; tagline: string; contact: string }
type Props = { site: Site; fonts: string; firstScript: string; children: ReactNode }

/** The frame of every public page. Its one script sets a chosen theme and fetches the others after the first paint. */
export function SiteFrame({ site, fonts, firstScript, children }: Props) {
  return (
    <div className={`site ${fonts}`}>
      <script id="first">{firstScript}</script>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="masthead">
        <a className="wordmark" href="/">
          <Wordmark />
          <span>{site.siteName}</span>
        </a>
        <nav className="small" aria-label="Sections">
          <Links links={sections} />
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon small">
        <p>
          <strong>{site.siteName}</strong> <span className="soft">{site.tagline}</span>
        </p>
        <Links links={[...about, ['Write to the editors', `mailto:${site.contact}`], ...machines]} />
      </footer>
    </div>
  )
}

type Link = readonly [name: string, address: string]

const sections: readonly Link[] = [
  ['Topics', '/topics'],
  ['Lenses', '/lenses'],
  ['Archive', '/archive'],
  ['Search', '/search'],
]
const about: readonly Link[] = [
  ['About', '/about'],
  ['How we use AI', '/disclosure'],
  ['Corrections', '/corrections'],
]
const machines: readonly Link[] = [
  ['RSS feed', '/feed.xml'],
  ['Newsroom', '/sign-in'],
]

function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul className="row">
      {links.map(([name, address]) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** Two circles that overlap: what two frames see in common. */
function Wordmark() {
  return (
    <svg viewBox="0 0 40 26" width="40" height="26" aria-hidden="true">
      <circle cx="13" cy="13" r="12" />
      <circle cx="27" cy="13" r="12" />
      <path d="M20 3.25a12 12 0 0 1 0 19.5a12 12 0 0 1 0-19.5z" />
    </svg>
  )
}
