import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { publicStateNames, workingStateNames } from '@/domain/briefs/brief'
import type { BriefView } from '@/domain/publication/brief-view'
import { BriefTabs } from './brief-tabs'

type Facts = Pick<
  BriefView,
  | 'id'
  | 'front'
  | 'workingState'
  | 'publicState'
  | 'slug'
  | 'author'
  | 'assignee'
  | 'submitter'
  | 'submittedAt'
  | 'sentBackReason'
  | 'withdrawReason'
  | 'recorded'
  | 'hold'
  | 'schedule'
  | 'scheduleFailure'
>

/** Which brief this is, its state, and the pages about it. */
export function BriefHead({ brief, children }: { brief: Facts; children?: ReactNode }) {
  const { author, assignee, submitter, submittedAt } = brief
  return (
    <header className="mb-4 grid gap-2">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={brief.workingState === 'in_review' ? 'accent' : 'plain'}>
          {workingStateNames[brief.workingState]}
        </Badge>
        {brief.publicState !== 'unpublished' && (
          <Badge tone={brief.publicState === 'published' ? 'ok' : 'danger'}>
            {publicStateNames[brief.publicState]}
          </Badge>
        )}
        {brief.hold && brief.publicState === 'published' && <Badge tone="danger">Being checked</Badge>}
        <span className="text-muted">
          By {author.name}
          {assignee && assignee.id !== author.id && `, assigned to ${assignee.name}`}
          {brief.workingState === 'in_review' && submitter && submittedAt && (
            <>
              , submitted by {submitter.name} <Time at={submittedAt} />
            </>
          )}
          {brief.schedule && (
            <>
              , to be published <Time at={brief.schedule.at} absolute />
            </>
          )}
        </span>
        {brief.slug && brief.publicState !== 'unpublished' && (
          <a href={`/stories/${brief.slug}`} className="text-accent underline">
            {brief.publicState === 'published' ? 'Open the story' : 'Open the notice that readers see'}
          </a>
        )}
      </div>
      <h1>
        <bdi>{brief.front.headline || 'Untitled brief'}</bdi>
      </h1>
      <BriefTabs id={brief.id} />
      {brief.recorded && (
        <p className="rounded bg-accent-soft px-3 py-2 text-sm">
          The answers of the model in this brief were recorded in advance, for the demonstration. No model is
          asked.
        </p>
      )}
      {brief.sentBackReason && brief.workingState === 'draft' && (
        <p className="rounded bg-warn-soft px-3 py-2 text-warn">
          <strong>Sent back:</strong> <bdi>{brief.sentBackReason}</bdi>
        </p>
      )}
      {brief.scheduleFailure && (
        <p className="rounded bg-danger-soft px-3 py-2 text-danger">
          <strong>Not published at its time:</strong> <bdi>{brief.scheduleFailure}</bdi> Nothing tries again
          by itself.
        </p>
      )}
      {brief.withdrawReason && (
        <p className="rounded bg-danger-soft px-3 py-2 text-danger">
          <strong>Withdrawn for good.</strong> Readers see: <bdi>{brief.withdrawReason}</bdi>
        </p>
      )}
      {children}
    </header>
  )
}
