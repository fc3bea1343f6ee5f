import type { Metadata } from 'next'
import { requireActor } from '@/app/_boundary/actor'
import { paths } from '@/app/_boundary/paths'
import { BalanceTable } from '@/components/desk/balance-table'
import { BriefHead } from '@/components/desk/brief-head'
import { FrontAsRead } from '@/components/desk/front-as-read'
import { LensBar } from '@/components/desk/lens-bar'
import { LensCard } from '@/components/desk/lens-card'
import { LensRail } from '@/components/desk/lens-rail'
import { LiveRefresh } from '@/components/desk/live-refresh'
import { ProblemNote } from '@/components/desk/problem-note'
import { PublishPanel } from '@/components/desk/publish-panel'
import { ReviewDesk } from '@/components/desk/review-desk'
import { SourcePane } from '@/components/desk/source-pane'
import { anchorsOf, evidenceAnchors, translationsIn } from '@/components/desk/source-text'
import { lensesToAdd } from '@/domain/lenses/queries'
import { openProblems } from '@/domain/problems/queries'
import { pairWords } from '@/domain/words/review'
import {
  emergencyPublishAction,
  perspectivesAction,
  publishAction,
  reviewPublishedAction,
  sendBackAction,
  submitAction,
  withdrawAction,
} from '../../actions'
import * as lens from '../../lens-actions'
import { readBrief } from '../../read-brief'
import { sourceTexts } from '../../source-texts'
import * as story from '../../story-actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await readBrief(await requireActor(), (await params).id)
  return { title: `Review: ${view.front.headline || 'Untitled brief'}` }
}

const lensActions = {
  saveText: lens.saveLensAction,
  saveAndApprove: lens.saveAndApproveAction,
  approve: lens.approveAction,
  showPassages: lens.showPassagesAction,
  reject: lens.rejectAction,
  regenerate: lens.regenerateAction,
  takeCandidate: lens.takeCandidateAction,
  keepText: lens.keepTextAction,
  omit: lens.omitAction,
  reopen: lens.reopenAction,
  takeDefinition: lens.takeDefinitionAction,
  drop: lens.dropLensAction,
  cancel: lens.cancelAction,
  overrule: lens.overruleAction,
  withdrawOverrule: lens.withdrawOverruleAction,
  keep: lens.keepSentenceAction,
  withdrawKept: lens.withdrawKeptSentenceAction,
}

const storyActions = {
  schedule: story.scheduleAction,
  unschedule: story.unscheduleAction,
  hold: story.holdAction,
  releaseHold: story.releaseHoldAction,
  requestHold: story.requestHoldAction,
  settleHoldRequest: story.settleHoldRequestAction,
  pullLens: story.pullLensAction,
}

const wholeActions = {
  publish: publishAction,
  ...storyActions,
  emergencyPublish: emergencyPublishAction,
  reviewPublished: reviewPublishedAction,
  sendBack: sendBackAction,
  withdraw: withdrawAction,
  perspectives: perspectivesAction,
  submit: submitAction,
  omitRemaining: lens.omitRemainingAction,
}

export default async function ReviewPage({ params }: Props) {
  const actor = await requireActor()
  const view = await readBrief(actor, (await params).id)
  const { id, may, lenses, frontFindings, frontLedger } = view
  const sources = sourceTexts(view.sources)
  const rows = [...frontLedger.flatMap((field) => field.rows), ...lenses.flatMap(({ ledger }) => ledger)]
  const nearest = rows.flatMap((row) => row.nearest ?? [])
  const found = [...lenses.flatMap(({ findings }) => findings), ...Object.values(frontFindings).flat()]
  const named = lenses.flatMap(({ attempts }) => attempts.flatMap(({ evidence }) => evidence ?? []))
  const spans = [...nearest, ...found.flatMap(({ sourceSpan }) => sourceSpan ?? [])]
  const anchors = { ...anchorsOf(sources, spans), ...evidenceAnchors(sources, named) }
  const translations = translationsIn(sources)
  const mayLens = {
    write: may.write_lens,
    request: may.request_lenses,
    decide: may.decide_lens,
    overrule: may.overrule,
    choose: may.choose_lenses,
  }
  const stops = lenses.map(({ key, name, state }) => ({ key, name, state }))
  const anyEmpty = lenses.some(({ state }) => state === 'empty')
  return (
    <ReviewDesk stops={stops}>
      <LiveRefresh briefId={id} />
      <BriefHead brief={view}>
        <ProblemNote briefId={id} open={await openProblems(actor, id)} />
      </BriefHead>
      <div className="grid items-start gap-6 lg:grid-cols-[14rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,7fr)_minmax(0,5fr)]">
        <LensRail lenses={lenses} />
        {/* On a phone the lens comes first, then its surroundings, then the decision on the brief. */}
        <div className="grid min-w-0 gap-4 max-sm:pb-24">
          <p className="text-muted text-sm max-sm:order-1">
            A clean board means no cheap fault was found. It does not mean the text is true.
            {view.notChecked ? ` Not checked against the source: ${view.notChecked}.` : ` ${pairWords.lead}`}
          </p>
          <div className={anyEmpty ? 'min-w-0' : 'min-w-0 max-sm:order-1'}>
            <LensBar
              briefId={id}
              request={may.request_lenses ? lens.requestLensesAction : null}
              add={may.choose_lenses ? lens.addLensAction : null}
              offered={may.choose_lenses ? await lensesToAdd(id) : []}
            />
          </div>
          <div className="grid min-w-0 gap-4 max-sm:order-1">
            <FrontAsRead
              view={view}
              anchors={anchors}
              translations={translations}
              actions={may.overrule ? lensActions : null}
              editPath={paths.brief(id)}
            />
            <BalanceTable balance={view.balance} />
          </div>
          {lenses.map((one) => (
            <LensCard
              key={one.id}
              briefId={id}
              lens={one}
              may={mayLens}
              actions={lensActions}
              anchors={anchors}
              translations={translations}
              proposal={view.proposedOmissions.find(({ key }) => key === one.key)?.reason ?? null}
            />
          ))}
          <div className="min-w-0 max-sm:order-2">
            <PublishPanel
              brief={view}
              actions={wholeActions}
              paths={{ edit: paths.brief(id), review: paths.review(id) }}
            />
          </div>
        </div>
        <div className="sm:max-xl:order-first lg:max-xl:col-span-2 xl:self-stretch">
          <SourcePane sources={sources} warnings={view.sourceWarnings} short />
        </div>
      </div>
    </ReviewDesk>
  )
}
