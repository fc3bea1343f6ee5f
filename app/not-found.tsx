import type { Metadata } from 'next'
import { NothingHere } from '@/components/site/nothing-here'
import { siteFonts } from './(site)/fonts'
import './(site)/site.css'

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } }

/** Next sends this along with every page, in case that it turns out not to be there, so it is small. */
export default function NotFound() {
  return (
    <main className={`site ${siteFonts}`}>
      <NothingHere />
    </main>
  )
}
