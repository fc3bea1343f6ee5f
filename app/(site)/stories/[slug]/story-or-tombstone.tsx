import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Tombstone } from '@/components/site/tombstone'
import type { Story } from '@/domain/stories/story'
import { pageMetadata } from '../../metadata'
import { storyAt, tombstoneAt } from '../../reads'

type Found<Gone> = { story: Story; gone?: undefined } | { story?: undefined; gone: Gone }

/** The story at a slug, or the tombstone of one that was withdrawn. Answers 404 if there never was a story. */
export async function storyOrTombstone(slug: string): Promise<Found<ReactNode>> {
  const story = await storyAt(slug)
  if (story) return { story }
  const withdrawn = await tombstoneAt(slug)
  if (!withdrawn) notFound()
  return { gone: <Tombstone reason={withdrawn.reason} at={withdrawn.at} /> }
}

/** The same for the metadata of a page of the story: `under` is what follows the slug in its address. */
export async function storyOrGoneMetadata(slug: string, under = ''): Promise<Found<Metadata>> {
  const story = await storyAt(slug)
  if (story) return { story }
  if (!(await tombstoneAt(slug))) notFound()
  const path = `/stories/${slug}${under}`
  const words = { title: 'Withdrawn', description: 'This story was withdrawn.', path }
  return { gone: { ...(await pageMetadata(words)), robots: { index: false } } }
}
