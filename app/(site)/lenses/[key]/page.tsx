import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedLinks } from '@/components/site/feed-links'
import { LensAcrossStories } from '@/components/site/lens-across-stories'
import { LensMark } from '@/components/site/lens-mark'
import { OlderLink } from '@/components/site/older-link'
import { publicLens, storyPage } from '@/domain/stories/queries'
import { beforeOf, type Search } from '../../before'
import { pageMetadata } from '../../metadata'

type Props = { params: Promise<{ key: string }>; searchParams: Search }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lens = await publicLens((await params).key)
  if (!lens) notFound()
  return pageMetadata({
    title: lens.name,
    description: lens.frame,
    path: `/lenses/${lens.key}`,
    hasFeeds: lens.stories > 0,
  })
}

export default async function LensPage({ params, searchParams }: Props) {
  const lens = await publicLens((await params).key)
  if (!lens) notFound()
  const before = await beforeOf(searchParams)
  const { stories, older } = await storyPage({ lens: lens.key, limit: 12, before })
  if (before !== undefined && stories.length === 0) notFound()
  return (
    <>
      <p className="kicker small">
        <LensMark lensKey={lens.key} /> Lens
      </p>
      <h1>{lens.name}</h1>
      <p className="intro">{lens.frame}</p>
      {lens.disclaimer && <p className="disclaimer small">{lens.disclaimer}</p>}
      {stories.length === 0 && <p className="plain">No published story was read through this lens yet.</p>}
      <LensAcrossStories lensKey={lens.key} stories={stories} />
      <OlderLink path={`/lenses/${lens.key}`} older={older} />
      {lens.stories > 0 && <FeedLinks path={`/lenses/${lens.key}`} what="lens" />}
    </>
  )
}
