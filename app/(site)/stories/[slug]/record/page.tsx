import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordStory } from '@/components/site/record-story'
import { Tombstone } from '@/components/site/tombstone'
import { readRecord } from '@/domain/stories/read-record'
import { pageMetadata } from '../../../metadata'
import { storyAt, tombstoneAt } from '../../../reads'
import { versionAsked } from './version-asked'
import './record.css'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const story = await storyAt(slug)
  const path = `/stories/${slug}/record`
  if (!story) {
    if (!(await tombstoneAt(slug))) notFound()
    const gone = { title: 'Withdrawn', description: 'This story was withdrawn.', path }
    return { ...(await pageMetadata(gone)), robots: { index: false } }
  }
  return pageMetadata({
    title: `Record of “${story.content.headline}”`,
    description: 'What was read for this story, what was checked and changed, and who decided.',
    path,
  })
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { slug } = await params
  const story = await storyAt(slug)
  if (!story) {
    const withdrawn = await tombstoneAt(slug)
    if (!withdrawn) notFound()
    return <Tombstone reason={withdrawn.reason} at={withdrawn.at} />
  }
  const number = versionAsked((await searchParams).version)
  const found = number === null ? null : await readRecord(slug, number)
  if (!found) notFound()
  const corrections = story.notes.filter(({ kind, at }) => kind === 'correction' && at <= found.publishedAt)
  return <RecordStory {...found} corrections={corrections} />
}
