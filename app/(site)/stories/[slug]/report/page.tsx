import type { Metadata } from 'next'
import { ProblemForm } from '@/components/site/problem-form'
import { longestPassage } from '@/domain/problems/problem'
import { cleanText } from '@/lib/text/clean-text'
import { site } from '../../../reads'
import { storyOrTombstone } from '../story-or-tombstone'
import { reportProblemAction } from './actions'
import '../../../problems.css'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ passage?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  await storyOrTombstone(slug)
  const { siteName } = await site()
  return { title: { absolute: `Report a problem · ${siteName}` }, robots: { index: false } }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { story, gone } = await storyOrTombstone(slug)
  if (!story) return gone
  return (
    <section className="plain problem">
      <h1>Report a problem</h1>
      <p>
        About:{' '}
        <a href={`/stories/${encodeURIComponent(story.slug)}`}>
          <bdi>{story.content.headline}</bdi>
        </a>
      </p>
      <p>
        The newsroom reads every report and means to answer within three days. You need no account: after
        sending you get an address of your own, where the answer will stand.
      </p>
      <ProblemForm
        action={reportProblemAction}
        slug={story.slug}
        version={story.number}
        passage={passageIn((await searchParams).passage)}
      />
    </section>
  )
}

/** An address may hold anything, so a passage is cut to the length that the form accepts. */
function passageIn(given: string | string[] | undefined): string {
  const [first = ''] = [given].flat()
  const whole = cleanText(first).text.trim().slice(0, longestPassage)
  // A cut must not leave half a character.
  return whole.replace(/[\ud800-\udbff]$/, '')
}
