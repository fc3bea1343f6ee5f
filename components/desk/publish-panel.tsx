'use client'

import type { FormAction } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { BriefView } from '@/domain/publication/brief-view'
import { ActButton, ActForm } from './act-form'
import { Acts, ActsMessage } from './acts'
import { EmergencyPublish } from './emergency-publish'
import { MissingList } from './missing-list'
import { OwedReviews } from './owed-reviews'
import { PublishAgain } from './publish-again'
import { PublishLater, type ScheduleAct } from './publish-later'
import { SecondPerson } from './second-person'
import { type StoryAct, StoryActs } from './story-acts'

type Brief = Pick<
  BriefView,
  | 'id'
  | 'hash'
  | 'missing'
  | 'lateWarnings'
  | 'may'
  | 'publicState'
  | 'workingState'
  | 'fourEyes'
  | 'perspectivesToFollow'
  | 'lenses'
  | 'slug'
  | 'owedReviews'
  | 'schedule'
  | 'hold'
  | 'holdAsked'
  | 'onPage'
>
type WholeAct =
  | ScheduleAct
  | StoryAct
  | 'publish'
  | 'emergencyPublish'
  | 'reviewPublished'
  | 'sendBack'
  | 'omitRemaining'
  | 'withdraw'
  | 'perspectives'
  | 'submit'
type Props = {
  brief: Brief
  actions: Record<WholeAct, FormAction>
  paths: { edit: string; review: string }
}

/** The decision on the brief as a whole, with what is blocking it. */
export function PublishPanel({ brief, actions, paths }: Props) {
  const { may, publicState, missing } = brief
  const briefId = brief.id
  const undecided = brief.lenses.some(({ state }) => state !== 'approved' && state !== 'omitted')
  return (
    <section
      id="publish"
      aria-labelledby="publish-title"
      className="grid scroll-mt-4 gap-4 rounded border border-line bg-surface p-4"
    >
      <h2 id="publish-title">The brief as a whole</h2>
      <Acts>
        <ActsMessage />
        <OwedReviews brief={brief} review={may.review_published ? actions.reviewPublished : null} />
        <div className="grid gap-2">
          <h3>What publishing still needs</h3>
          <MissingList
            missing={missing}
            late={brief.lateWarnings}
            editPath={paths.edit}
            reviewPath={paths.review}
            here="review"
          />
          {brief.workingState === 'draft' && (
            <p className="text-muted">A draft is submitted for review before it can be published.</p>
          )}
          <SecondPerson eyes={brief.fourEyes} published={publicState === 'published'} />
        </div>
        {may.decide_lens && undecided && (
          <ActForm
            action={actions.omitRemaining}
            hidden={{ briefId }}
            className="flex flex-wrap items-end gap-2"
          >
            <TextField
              label="Reason for all that are not decided"
              name="reason"
              placeholder="What readers are told"
              className="min-w-48 flex-1"
            />
            <ActButton pending="Leaving out…">Omit all remaining</ActButton>
          </ActForm>
        )}
        {may.decide_lens && (
          <ActForm
            action={actions.perspectives}
            hidden={{ briefId, on: brief.perspectivesToFollow ? 'no' : 'yes' }}
            className="grid justify-items-start gap-1"
          >
            <p className="text-muted text-sm">
              {brief.perspectivesToFollow
                ? 'Perspectives to follow: the brief can be published before its lenses are decided, and says so.'
                : 'Publishing waits until every lens is decided.'}
            </p>
            <ActButton small pending="Noting…">
              {brief.perspectivesToFollow ? 'Wait for the lenses' : 'Publish with perspectives to follow'}
            </ActButton>
          </ActForm>
        )}
        {may.submit && (
          <ActForm
            action={actions.submit}
            hidden={{ briefId, hash: brief.hash }}
            className="grid justify-items-start"
          >
            <ActButton pending="Submitting…">Submit for review</ActButton>
          </ActForm>
        )}
        {may.publish && (
          <ActForm
            action={actions.publish}
            hidden={{ briefId, hash: brief.hash }}
            className="grid justify-items-start gap-3 border-line border-t pt-4"
            label="Publish"
          >
            {publicState === 'published' && <PublishAgain />}
            <p className="text-muted text-sm">
              Publishing is your decision on the front text as it stands here and in the preview.
            </p>
            <ActButton variant="primary" pending="Publishing…">
              Publish
            </ActButton>
          </ActForm>
        )}
        <EmergencyPublish brief={brief} publish={actions.emergencyPublish} />
        <PublishLater brief={brief} actions={actions} />
        {may.send_back && (
          <ActForm
            action={actions.sendBack}
            hidden={{ briefId }}
            className="grid justify-items-start gap-2 border-line border-t pt-4"
          >
            <TextArea label="Reason for the writer" name="reason" className="w-full" />
            <ActButton pending="Sending back…">Send back</ActButton>
          </ActForm>
        )}
        <StoryActs brief={brief} actions={actions} />
        {may.withdraw && (
          <ActForm
            action={actions.withdraw}
            hidden={{ briefId }}
            className="grid justify-items-start gap-2 border-line border-t pt-4"
          >
            <TextArea
              label="Reason for withdrawing"
              name="reason"
              className="w-full"
              hint={
                publicState === 'published'
                  ? 'Withdrawing is final. The story disappears at once, and readers see this reason in its place.'
                  : 'Withdrawing is final. Nobody can publish this any more.'
              }
            />
            <ActButton variant="danger" pending="Withdrawing…">
              Withdraw
            </ActButton>
          </ActForm>
        )}
      </Acts>
    </section>
  )
}
