'use client'

import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { type FormAction, untouched } from '@/components/ui/form-state'
import { typedInForm } from '@/components/ui/typed-early'
import type { BriefView } from '@/domain/publication/brief-view'
import { ActButton, ActForm } from './act-form'
import { Acts, ActsMessage } from './acts'
import { ConflictPanel } from './conflict-panel'
import { type Draft, draftFromPost, draftOf } from './draft'
import { DraftPanel } from './draft-panel'
import { DraftSaver, type SavedCopy } from './draft-saver'
import { FrontFields } from './front-fields'
import { KeptCopyOffer } from './kept-copy-offer'
import { MissingList } from './missing-list'
import { SavedState } from './saved-state'
import { SourceFields, TopicsField } from './source-fields'

type EditActions = Record<'save' | 'submit' | 'draftFront' | 'takeDraft' | 'requestLenses', FormAction>

type Props = {
  view: BriefView
  actions: EditActions
  paths: { edit: string; review: string }
  /** The sources and what can be done with them. */
  source: ReactNode
  /** Acts on the brief as a whole. */
  more: ReactNode
}

const formId = 'edit-brief'

/** What was typed into this brief's form before this script came. */
function earlyDraft(briefId: string, savedCopy: Draft): Draft | null {
  const typed = typedInForm(formId)
  if (typed?.get('briefId') !== briefId) return null
  const values: Record<string, string[]> = {}
  for (const [name, value] of typed)
    if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
  return draftFromPost(values, savedCopy)
}

/** The edit screen: fields on one side, the source on the other, and always in words whether all is saved. */
export function EditDesk({ view, actions, paths, source, more }: Props) {
  const [posted, post] = useActionState(actions.save, untouched)
  const savedCopy = savedCopyOf(view)
  const [saver] = useState(() => {
    const typed =
      posted.values && posted.outcome !== 'done' ? draftFromPost(posted.values, savedCopy.draft) : undefined
    return new DraftSaver({ briefId: view.id, savedCopy, save: actions.save, typed, answer: posted })
  })
  const [early] = useState(() => earlyDraft(view.id, savedCopy.draft))
  const state = useSyncExternalStore(saver.subscribe, saver.read, saver.read)
  const readOnly = !view.may.edit

  useEffect(() => saver.adopt(savedCopy))
  useEffect(() => {
    if (early) saver.change(early)
    saver.lookForCopy()
  }, [saver, early])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (!readOnly) void saver.save('save')
    }
    const onOnline = () => saver.read().dirty && !saver.read().conflict && void saver.save('autosave')
    window.addEventListener('keydown', onKey)
    window.addEventListener('online', onOnline)
    window.addEventListener('focus', saver.retry)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('online', onOnline)
      window.removeEventListener('focus', saver.retry)
    }
  }, [saver, readOnly])

  const before = async () => {
    if (saver.read().dirty && (await saver.save('save')).outcome !== 'done') return null
    const { hash, revision } = saver.read().base
    return { hash, baseRevision: String(revision) }
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void saver.save('save')
  }

  const { draft, base, conflict, answer } = state
  const errors = answer.outcome === 'invalid' ? (answer.fieldErrors ?? {}) : {}
  const shared = { draft, change: saver.change, readOnly, errors }
  return (
    <Acts before={before}>
      <div className="sticky top-0 z-10 -mx-4 mb-4 grid gap-2 border-line border-b bg-ground px-4 py-2">
        <div className="flex flex-wrap items-center gap-2">
          {view.may.edit && (
            <Button type="submit" form={formId} variant="primary">
              Save
            </Button>
          )}
          {view.may.draft_front && (
            <ActForm action={actions.draftFront} hidden={{ briefId: view.id }}>
              <ActButton pending="Asking…">Draft with AI</ActButton>
            </ActForm>
          )}
          {view.may.request_lenses && (
            <ActForm action={actions.requestLenses} hidden={{ briefId: view.id }}>
              <ActButton pending="Asking…">Generate lenses</ActButton>
            </ActForm>
          )}
          {view.may.submit && (
            <ActForm action={actions.submit} hidden={{ briefId: view.id, hash: view.hash }}>
              <ActButton pending="Submitting…">Submit for review</ActButton>
            </ActForm>
          )}
          <div className="ml-auto">{view.may.edit && <SavedState state={state} />}</div>
        </div>
        <FormMessage state={answer} />
        <ActsMessage />
      </div>

      {readOnly && <p className="mb-4 rounded bg-warn-soft px-3 py-2 text-warn">{whyReadOnly(view)}</p>}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid gap-5">
          {state.kept && (
            <KeptCopyOffer copy={state.kept} restore={saver.restoreCopy} drop={saver.dropCopy} />
          )}
          {conflict && (
            <ConflictPanel conflict={conflict} draft={draft} topics={view.topics} change={saver.change} />
          )}
          {view.frontAttempt && (
            <DraftPanel
              briefId={view.id}
              revision={base.revision}
              attempt={view.frontAttempt}
              draft={draft}
              take={actions.takeDraft}
              mayTake={view.may.edit}
            />
          )}
          <form id={formId} action={post} onSubmit={send} className="grid gap-5" noValidate>
            <input type="hidden" name="briefId" value={view.id} />
            <input type="hidden" name="baseRevision" value={conflict?.revision ?? base.revision} />
            <input type="hidden" name="kind" value="save" />
            <FrontFields {...shared} findings={view.frontFindings} checked={savedCopy.draft} />
            <TopicsField {...shared} topics={view.topics} />
            <SourceFields {...shared} sourceIds={base.sourceIds} />
          </form>
        </div>
        <div className="grid gap-5 lg:sticky lg:top-28">
          <section aria-labelledby="missing" className="grid gap-2">
            <h2 id="missing">What publishing still needs</h2>
            <MissingList
              missing={view.missing}
              late={view.lateWarnings}
              editPath={paths.edit}
              reviewPath={paths.review}
              here="edit"
            />
            {view.notChecked && (
              <p className="text-muted text-sm">Not checked against the source: {view.notChecked}.</p>
            )}
          </section>
          {source}
          {more}
        </div>
      </div>
    </Acts>
  )
}

const savedCopyOf = (view: BriefView): SavedCopy => ({
  revision: view.revision,
  hash: view.hash,
  savedAt: view.savedAt,
  sourceIds: view.sources.map(({ id }) => id),
  draft: draftOf(view),
})

function whyReadOnly({ publicState, workingState }: BriefView): string {
  if (publicState === 'withdrawn') return 'This brief was withdrawn. Nothing in it can be changed any more.'
  if (workingState === 'in_review') {
    return 'The brief is in review. An editor can change it, or send it back to you; until then you can read it here.'
  }
  if (workingState === 'scheduled')
    return 'The brief is scheduled. Nothing can be changed until it is unscheduled.'
  return 'You can read this brief, but not change it.'
}
