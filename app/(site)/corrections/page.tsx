import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectionsList } from '@/components/site/archive-corrections'
import { OlderLink } from '@/components/site/older-link'
import { correctionPage } from '@/domain/stories/list-corrections'
import { beforeOf, type Search } from '../before'
import '../find.css'
import { pageMetadata } from '../metadata'
import { site } from '../reads'

type Props = { searchParams: Search }

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Corrections',
    description: 'Every correction of a story on this site, and every story that was withdrawn.',
    path: '/corrections',
  })
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const before = await beforeOf(searchParams)
  const [{ contact }, { entries, older }] = await Promise.all([site(), correctionPage({ limit: 30, before })])
  if (before !== undefined && entries.length === 0) notFound()
  return (
    <>
      <h1>Corrections</h1>
      <p className="intro">
        When a story said something wrong, the correction stands above it, with a number, and here. A story
        that should not have been published is withdrawn: its text is gone, the reason stays.
      </p>
      <p className="plain">
        Is something wrong in a story? Choose “Report a problem” at its end, or write to{' '}
        <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
      {entries.length === 0 && <p className="outcome">Nothing has been corrected or withdrawn yet.</p>}
      <CorrectionsList entries={entries} />
      <OlderLink path="/corrections" older={older} what="corrections" />
    </>
  )
}
