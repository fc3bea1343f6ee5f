import type { Metadata } from 'next'
import { VersionList } from '@/components/site/version-list'
import { storyVersionList } from '@/domain/stories/list-versions'
import { pageMetadata } from '../../../metadata'
import { storyOrGoneMetadata, storyOrTombstone } from '../story-or-tombstone'
import '../../../versions.css'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { story, gone } = await storyOrGoneMetadata(slug, '/versions')
  if (!story) return gone
  return pageMetadata({
    title: `Versions of: ${story.content.headline}`,
    description: 'Every version of this story, and what each changed.',
    path: `/stories/${slug}/versions`,
  })
}

export default async function VersionsPage({ params }: Props) {
  const { slug } = await params
  const { story, gone } = await storyOrTombstone(slug)
  if (!story) return gone
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
