import type { Metadata } from 'next'
import { SiteFrame } from '@/components/site/site-frame'
import { siteFonts } from './(site)/fonts'
import { site } from './(site)/reads'
import './(site)/site.css'

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } }

export default async function NotFound() {
  return (
    <SiteFrame site={await site()} fonts={siteFonts}>
      <section className="plain">
        <h1>There is nothing at this address</h1>
        <p>It may be mistyped, or what stood here was never published.</p>
        <p>
          <a href="/">To the newest stories</a> · <a href="/search">Search</a> ·{' '}
          <a href="/archive">Every story by month</a>
        </p>
      </section>
    </SiteFrame>
  )
}
