import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Tombstone } from '@/components/site/tombstone'
import { VersionList } from '@/components/site/version-list'
import { storyVersionList } from '@/domain/stories/list-versions'
import { pageMetadata } from '../../../metadata'
import { storyAt, tombstoneAt } from '../../../reads'
import '../../../versions.css'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const story = await storyAt(slug)
  const path = `/stories/${slug}/versions`
  if (!story) {
    if (!(await tombstoneAt(slug))) notFound()
    const gone = { title: 'Withdrawn', description: 'This story was withdrawn.', path }
    return { ...(await pageMetadata(gone)), robots: { index: false } }
  }
  return pageMetadata({
    title: `Versions of: ${story.content.headline}`,
    description: 'Every version of this story, and what each changed.',
    path,
  })
}

export default async function VersionsPage({ params }: Props) {
  const { slug } = await params
  const story = await storyAt(slug)
  if (!story) {
    const withdrawn = await tombstoneAt(slug)
    if (!withdrawn) notFound()
    return <Tombstone reason={withdrawn.reason} at={withdrawn.at} />
  }
  return (
    <div className="versions">
      <h1>
        Versions of <bdi>{story.content.headline}</bdi>
      </h1>
      <p>
        <a href={`/stories/${slug}`}>To the story</a>
      </p>
      <VersionList slug={slug} versions={await storyVersionList(slug)} />
    </div>
  )
}
