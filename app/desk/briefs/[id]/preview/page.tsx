import type { Metadata } from 'next'
import { requireActor } from '@/app/_boundary/actor'
import { guarded } from '@/app/_boundary/guarded'
import { siteFonts } from '@/app/(site)/fonts'
import { BriefTabs } from '@/components/desk/brief-tabs'
import { StoryArticle } from '@/components/site/story-article'
import { previewOf } from '@/domain/publication/history'
import { readSettings } from '@/domain/settings/queries'
import { briefId } from '../../read-brief'
import '../../../../(site)/site.css'

export const metadata: Metadata = { title: 'Preview' }

type Props = { params: Promise<{ id: string }> }

export default async function PreviewPage({ params }: Props) {
  const actor = await requireActor()
  const id = briefId((await params).id)
  const story = await guarded(previewOf(actor, id))
  const content = { ...story, headline: story.headline || 'Untitled brief' }
  return (
    <>
      <div className="mb-4 grid gap-2">
        <BriefTabs id={id} />
        <p role="note" className="rounded bg-warn-soft px-3 py-2 font-medium text-warn">
          Preview, not published. This is how readers would see the brief if it were published now.
        </p>
      </div>
      <div className={`site preview ${siteFonts} rounded border border-line px-4 py-6 sm:px-8`}>
        <StoryArticle content={content} site={await readSettings()} publication={null} />
      </div>
    </>
  )
}
