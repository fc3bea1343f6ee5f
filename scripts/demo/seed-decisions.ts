import type { UserActor } from '@/domain/actor'
import { approveLens } from '@/domain/lenses/approve-lens'
import type { LensView } from '@/domain/lenses/lens'
import { rejectLens } from '@/domain/lenses/reject-lens'
import { saveLensText } from '@/domain/lenses/save-lens-text'
import { type Ending, type LensKey, lensKeys } from './content/demo-brief'
import { must } from './must'
import { answerSentences } from './seed-answers'
import type { Seeding } from './seed-brief'

type Plan = Pick<Extract<Ending, { kind: 'in_review' }>, 'approved' | 'rejected'>

/** Approves and rejects as planned, and leaves the other lenses waiting. */
export async function decideSome({ briefId, people, view }: Seeding, plan: Plan): Promise<void> {
  for (const lens of waiting((await view()).lenses)) {
    const { key, id: lensId, version } = lens
    const reason = plan.rejected[key]
    if (plan.approved.includes(key)) await approve(people.editor, briefId, lens)
    else if (reason) must('reject', await rejectLens(people.editor, { lensId, version, reason }))
  }
}

/** Approves every lens that waits, in the editor's own words where the plan has them. */
export async function decideTheRest({ brief, briefId, people, view }: Seeding): Promise<void> {
  for (const { key, id: lensId, version } of waiting((await view()).lenses)) {
    const body = brief.edited[key]
    if (body) must('edit', await saveLensText(people.editor, { lensId, version, body }))
  }
  for (const lens of waiting((await view()).lenses)) await approve(people.editor, briefId, lens)
}

async function approve(editor: UserActor, briefId: string, lens: LensView): Promise<void> {
  await answerSentences(editor, briefId, lens.key, lens.ledger)
  must('approve', await approveLens(editor, { lensId: lens.id, hash: lens.hash, shown: lens.toShow }))
}

function waiting(lenses: LensView[]): (LensView & { key: LensKey })[] {
  return lensKeys.flatMap((key) => {
    const lens = lenses.find((one) => one.key === key && one.state === 'proposed')
    return lens ? [{ ...lens, key }] : []
  })
}
