import { disclosureOf, pageDisclosure, reportWords, unpublished } from '@/domain/stories/disclosure'
import type { LensesAsked } from '@/domain/stories/order-lenses'
import type { StoryContent } from '@/domain/stories/story'
import { AnalysisNote } from './analysis-note'
import { MakingOf } from './making-of'
import { NearestPassages } from './nearest-passages'
import { numberFront } from './passage-numbers'
import { Perspectives } from './perspectives'
import { Prose } from './prose'
import { QuickTakes } from './quick-takes'
import { StatusLine } from './status-line'
import { type Publication, StoryHead } from './story-head'
import { Corrections, HoldNotice, Updates } from './story-notes'

type Props = {
  content: StoryContent
  site: { siteName: string; contact: string; adviceLine: string }
  /** Null in a preview: nothing has been published. */
  publication: Publication | null
  /** How the reader wants the lenses arranged. */
  asked?: LensesAsked
}

/** A story as readers see it. The desk's preview shows the same, inside an element of class `site`. */
export function StoryArticle({ content: given, site, publication, asked }: Props) {
  const content = publication ? given : unpublished(given)
  const notes = publication?.notes ?? []
  const front = disclosureOf(content.front)
  const numbered = numberFront(content)
  return (
    <article className="story" lang={content.language || undefined} ai-disclosure={pageDisclosure(content)}>
      {publication?.heldAt && <HoldNotice at={publication.heldAt} />}
      <Corrections notes={notes} />
      <StoryHead content={content} contact={site.contact} publication={publication} />
      <div className="report">
        <div className="report-text">
          <section
            aria-labelledby="brief"
            ai-disclosure={content.removed?.summary ? 'human-only' : front.aiDisclosure}
          >
            <h2 id="brief" className="label small">
              {site.siteName} Brief
            </h2>
            <Prose text={reportWords(content, 'summary')} rows={numbered.of('summary')} />
          </section>
          <section
            aria-labelledby="why"
            ai-disclosure={content.removed?.whyItMatters ? 'human-only' : front.aiDisclosure}
          >
            <h2 id="why" className="label small">
              Why this matters
            </h2>
            <Prose text={reportWords(content, 'whyItMatters')} rows={numbered.of('whyItMatters')} />
          </section>
          <StatusLine disclosure={front} />
          <NearestPassages rows={numbered.all} sources={content.sources} />
          <Updates notes={notes} publication={publication} />
        </div>
        <QuickTakes takes={content.quickTakes} aiDisclosure={front.aiDisclosure} rowsOf={numbered.of} />
      </div>
      <Perspectives content={content} asked={asked} slug={publication?.slug ?? null} />
      <AnalysisNote content={content} adviceLine={site.adviceLine} />
      <MakingOf content={content} contact={site.contact} publication={publication} />
    </article>
  )
}
