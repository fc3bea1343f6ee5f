import type { Metadata } from 'next'
import { requireActor } from '@/app/_boundary/actor'
import { paths } from '@/app/_boundary/paths'
import { BriefHead } from '@/components/desk/brief-head'
import { EditDesk } from '@/components/desk/edit-desk'
import { LiveRefresh } from '@/components/desk/live-refresh'
import { MorePanel } from '@/components/desk/more-panel'
import { ProblemNote } from '@/components/desk/problem-note'
import { AddSource, SourceActs } from '@/components/desk/source-acts'
import { SourcePane } from '@/components/desk/source-pane'
import { openProblems } from '@/domain/problems/queries'
import { assignablePeople } from '@/domain/users/queries'
import { onlyTheBeginning } from '@/domain/words/sources'
import {
  assignAction,
  draftFrontAction,
  renameAction,
  saveAction,
  submitAction,
  takeDraftAction,
  withdrawAction,
} from '../actions'
import { cancelAction, requestLensesAction } from '../lens-actions'
import { readBrief } from '../read-brief'
import * as source from '../source-actions'
import { sourceTexts } from '../source-texts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ read?: string | string[] }> }

const sourceActions = {
  remove: source.removeSourceAction,
  makeMain: source.makeMainAction,
  replaceText: source.replaceTextAction,
  addTranslation: source.addTranslationAction,
  requestTranslation: source.requestTranslationAction,
  removeTranslation: source.removeTranslationAction,
  cancel: cancelAction,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await readBrief(await requireActor(), (await params).id)
  return { title: `Edit: ${view.front.headline || 'Untitled brief'}` }
}

export default async function EditPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const view = await readBrief(actor, (await params).id)
  const readInPart = (await searchParams).read === 'part'
  const { id, may } = view
  const sources = sourceTexts(view.sources)
  return (
    <>
      <LiveRefresh briefId={id} />
      <BriefHead brief={view}>
        <ProblemNote briefId={id} open={await openProblems(actor, id)} />
        {readInPart && <p className="rounded bg-warn-soft px-3 py-2 text-warn">{onlyTheBeginning}</p>}
      </BriefHead>
      <EditDesk
        view={view}
        paths={{ edit: paths.brief(id), review: paths.review(id) }}
        actions={{
          save: saveAction,
          submit: submitAction,
          draftFront: draftFrontAction,
          takeDraft: takeDraftAction,
          requestLenses: requestLensesAction,
        }}
        source={
          <>
            <SourcePane
              sources={sources}
              warnings={view.sourceWarnings}
              acts={(one) =>
                may.edit && (
                  <SourceActs
                    briefId={id}
                    sourceId={one.id}
                    main={one.number === 1}
                    empty={!one.original}
                    translation={
                      one.foreign
                        ? {
                            language: one.language,
                            present: one.translation !== null,
                            attempt: view.translationAttempts[one.id] ?? null,
                          }
                        : null
                    }
                    acts={sourceActions}
                  />
                )
              }
            />
            {may.edit && <AddSource briefId={id} add={source.addSourceAction} first={sources.length === 0} />}
          </>
        }
        more={
          <MorePanel
            briefId={id}
            slug={view.slug}
            assigneeId={view.assignee?.id ?? null}
            people={may.assign ? await assignablePeople() : []}
            published={view.publicState === 'published'}
            may={may}
            actions={{ assign: assignAction, rename: renameAction, withdraw: withdrawAction }}
          />
        }
      />
    </>
  )
}
