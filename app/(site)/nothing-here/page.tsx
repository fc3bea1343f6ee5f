import type { Metadata } from 'next'
import { NothingHere } from '@/components/site/nothing-here'

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } }

/** What readers get for every address that has nothing; the front sends it as not found. */
export default function NothingHerePage() {
  return <NothingHere />
}
