import type { Metadata } from 'next'
import { NothingHere } from '@/components/site/nothing-here'
import { siteFonts } from './(site)/fonts'
import './(site)/site.css'

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } }

/** For the newsroom. Next sends this along with every page, in case the page turns out to be missing; so it's small. */
export default function NotFound() {
  return (
    <div className={`site ${siteFonts}`}>
      <main>
        <NothingHere />
        <p className="small">
          <a href="/desk">To the desk</a>
        </p>
      </main>
    </div>
  )
}
