import type { ReactNode } from 'react'

type Site = { siteName: string; tagline: string; contact: string }

/** What stands around every public page. */
export function SiteFrame({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <div className="site">
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="masthead">
        <a className="wordmark" href="/">
          <svg viewBox="0 0 40 26" width="40" height="26" aria-hidden="true">
            <circle cx="13" cy="13" r="12" />
            <circle cx="27" cy="13" r="12" />
            <path d="M20 3.25a12 12 0 0 1 0 19.5a12 12 0 0 1 0-19.5z" />
          </svg>
          <span>{site.siteName}</span>
        </a>
        <nav className="small" aria-label="Sections">
          <ul className="row">
            <li>
              <a href="/topics">Topics</a>
            </li>
            <li>
              <a href="/lenses">Lenses</a>
            </li>
            <li>
              <a href="/disclosure">How we use AI</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon small soft">
        <p>
          <strong>{site.siteName}</strong> {site.tagline}
        </p>
        <ul className="row">
          <li>
            <a href="/disclosure">How we use AI</a>
          </li>
          <li>
            <a href={`mailto:${site.contact}`}>Write to the editors</a>
          </li>
          <li>
            <a href="/feed.xml">RSS feed</a>
          </li>
          <li>
            <a href="/sign-in">Newsroom</a>
          </li>
        </ul>
      </footer>
    </div>
  )
}
