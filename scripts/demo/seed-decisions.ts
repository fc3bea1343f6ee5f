import type { UserActor } from '@/domain/actor'
import { approveLens } from '@/domain/lenses/approve-lens'
import type { LensView } from '@/domain/lenses/lens'
import { rejectLens } from '@/domain/lenses/reject-lens'
import { saveAndApproveLens } from '@/domain/lenses/save-and-approve-lens'
import { type DemoBrief, type Ending, type LensKey, lensKeys } from './content/demo-brief'
import { must } from './must'

type Plan = Pick<Extract<Ending, { kind: 'in_review' }>, 'approved' | 'rejected'>

/** Approves and rejects as planned, and leaves the other lenses waiting. */
export async function decideSome(editor: UserActor, lenses: LensView[], plan: Plan): Promise<void> {
  for (const { key, id: lensId, hash, version, toShow } of waiting(lenses)) {
    const reason = plan.rejected[key]
    if (plan.approved.includes(key))
      must('approve', await approveLens(editor, { lensId, hash, shown: toShow }))
    else if (reason) must('reject', await rejectLens(editor, { lensId, version, reason }))
  }
}

/** Approves every lens that waits, in the editor's own words where the plan has them. */
export async function decideTheRest(
  editor: UserActor,
  lenses: LensView[],
  edited: DemoBrief['edited'],
): Promise<void> {
  for (const { key, id: lensId, hash, version, toShow } of waiting(lenses)) {
    const body = edited[key]
    const decided = body
      ? await saveAndApproveLens(editor, { lensId, version, body })
      : await approveLens(editor, { lensId, hash, shown: toShow })
    must('approve', decided)
  }
}

function waiting(lenses: LensView[]): (LensView & { key: LensKey })[] {
  return lensKeys.flatMap((key) => {
    const lens = lenses.find((one) => one.key === key && one.state === 'proposed')
    return lens ? [{ ...lens, key }] : []
  })
}
