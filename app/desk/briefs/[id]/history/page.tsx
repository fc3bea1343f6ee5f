import type { Metadata } from 'next'
import { z } from 'zod'
import { requireActor } from '@/app/_boundary/actor'
import { guarded } from '@/app/_boundary/guarded'
import { BriefHead } from '@/components/desk/brief-head'
import { HistoryList } from '@/components/desk/history-list'
import { LegalRemoval } from '@/components/desk/legal-removal'
import { RevisionDiff } from '@/components/desk/revision-diff'
import { historyOf, revisionPair } from '@/domain/publication/history'
import { listRemovable } from '@/domain/publication/list-removable'
import { assignablePeople } from '@/domain/users/queries'
import { removeTextAction, restoreAction } from '../../actions'
import { historyLines } from '../../history-lines'
import { readBrief } from '../../read-brief'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ revision?: string | string[] }> }

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const view = await readBrief(actor, (await params).id)
  const number = z.coerce
    .number()
    .int()
    .safeParse((await searchParams).revision)
  const pair = number.success ? await guarded(revisionPair(actor, view.id, number.data)) : null
  const known = {
    lenses: new Map(view.lenses.map(({ key, name }) => [key, name])),
    people: new Map((await assignablePeople()).map(({ id, name }) => [id, name])),
  }
  const removable = await guarded(listRemovable(actor, view.id))
  const entries = await guarded(historyOf(actor, view.id))
  return (
    <>
      <BriefHead brief={view} />
      {pair && number.success && <RevisionDiff number={number.data} pair={pair} />}
      <HistoryList
        briefId={view.id}
        current={view.revision}
        lines={historyLines(entries, known)}
        restore={view.may.edit ? restoreAction : null}
      />
      {removable && <LegalRemoval briefId={view.id} texts={removable} remove={removeTextAction} />}
    </>
  )
}
