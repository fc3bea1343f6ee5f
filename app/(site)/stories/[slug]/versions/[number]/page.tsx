import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Tombstone } from '@/components/site/tombstone'
import { VersionChanges } from '@/components/site/version-changes'
import { kindWords } from '@/components/site/version-list'
import { VersionText } from '@/components/site/version-text'
import { WhenExactly } from '@/components/site/when'
import { compareVersions } from '@/domain/stories/compare-versions'
import { pageDisclosure } from '@/domain/stories/disclosure'
import {
  comparedWith,
  storyVersionContent,
  storyVersionList,
  versionNumber,
} from '@/domain/stories/list-versions'
import { pageMetadata } from '../../../../metadata'
import { site, tombstoneAt } from '../../../../reads'
import '../../../../versions.css'

type Props = {
  params: Promise<{ slug: string; number: string }>
  searchParams: Promise<{ against?: string | string[] }>
}

/** One version with its place in the list, read once a request. */
const versionAt = cache(async (slug: string, written: string) => {
  const number = versionNumber(written)
  if (number === null) return null
  const [versions, content] = await Promise.all([storyVersionList(slug), storyVersionContent(slug, number)])
  const version = versions.find((one) => one.number === number)
  return version && content ? { version, versions, content } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  const found = await versionAt(slug, number)
  const path = `/stories/${slug}`
  const withdrawn = found ? null : await tombstoneAt(slug)
  if (!found && !withdrawn) notFound()
  const description = found ? 'A version of this story as it once was.' : 'This story was withdrawn.'
  return {
    ...(await pageMetadata({
      title: found ? `Version ${number}: ${found.content.headline}` : 'Withdrawn',
      description,
      path,
      aiDisclosure: found ? pageDisclosure(found.content) : undefined,
    })),
    robots: { index: false },
  }
}

export default async function VersionPage({ params, searchParams }: Props) {
  const { slug, number: written } = await params
  const found = await versionAt(slug, written)
  if (!found) {
    const withdrawn = await tombstoneAt(slug)
    if (!withdrawn) notFound()
    return <Tombstone reason={withdrawn.reason} at={withdrawn.at} />
  }
  const { version, versions, content } = found
  const current = versions.at(-1)?.number ?? version.number
  const asked = versionNumber((await searchParams).against)
  const other = comparedWith(version.number, current, asked)
  const otherContent = other === null ? null : await storyVersionContent(slug, other)
  const { siteName } = await site()
  return (
    <div className="versions">
      <h1>
        Version {version.number} of <bdi>{content.headline}</bdi>
      </h1>
      <p>
        <strong>
          As of <WhenExactly at={version.at} />.
        </strong>{' '}
        {version.number === current ? 'This is the current version.' : 'This is not the current version.'}{' '}
        <a href={`/stories/${slug}`}>Read the current version</a> ·{' '}
        <a href={`/stories/${slug}/versions`}>All versions</a> ·{' '}
        <a href={`/stories/${slug}/record?version=${version.number}`}>The record of this version</a>
      </p>
      <p className="small soft">
        {kindWords(version)}. {version.note && <bdi>{version.note}</bdi>}
      </p>
      {other !== null && otherContent && (
        <VersionChanges
          from={Math.min(version.number, other)}
          to={Math.max(version.number, other)}
          changes={
            other > version.number
              ? compareVersions(content, otherContent)
              : compareVersions(otherContent, content)
          }
        />
      )}
      {versions.length > 2 && (
        <nav aria-label="Compare with another version" className="small">
          Compare with version:{' '}
          {versions
            .filter(({ number }) => number !== version.number && number !== other)
            .slice(-20)
            .map(({ number }) => (
              <span key={number}>
                <a href={`/stories/${slug}/versions/${version.number}?against=${number}`}>{number}</a>{' '}
              </span>
            ))}
        </nav>
      )}
      <VersionText content={content} number={version.number} siteName={siteName} />
    </div>
  )
}
