import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordStory } from '@/components/site/record-story'
import { readRecord } from '@/domain/stories/read-record'
import { pageMetadata } from '../../../metadata'
import { storyOrGoneMetadata, storyOrTombstone } from '../story-or-tombstone'
import { versionAsked } from './version-asked'
import './record.css'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { story, gone } = await storyOrGoneMetadata(slug, '/record')
  if (!story) return gone
  return pageMetadata({
    title: `Record of “${story.content.headline}”`,
    description: 'What was read for this story, what was checked and changed, and who decided.',
    path: `/stories/${slug}/record`,
  })
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { story, gone } = await storyOrTombstone(slug)
  if (!story) return gone
  const number = versionAsked((await searchParams).version)
  const found = number === null ? null : await readRecord(slug, number)
  if (!found) notFound()
  const corrections = story.notes.filter(({ kind, at }) => kind === 'correction' && at <= found.publishedAt)
  return <RecordStory {...found} corrections={corrections} />
}
