import { approveLens } from '@/domain/lenses/approve-lens'
import { rejectLens } from '@/domain/lenses/reject-lens'
import { saveAndApproveLens } from '@/domain/lenses/save-and-approve-lens'
import { type Ending, lensKeys } from './content/demo-brief'
import { must } from './must'
import type { Seeding } from './seed-brief'

/** Approves and rejects as planned, and leaves the other lenses waiting. */
export async function decideSome(
  { people, view }: Seeding,
  { approved, rejected }: Extract<Ending, { kind: 'in_review' }>,
): Promise<void> {
  const waiting = (await view()).lenses.filter((lens) => lens.state === 'proposed')
  for (const { id: lensId, key: lensKey, hash, version } of waiting) {
    const key = lensKeys.find((one) => one === lensKey)
    const reason = key && rejected[key]
    if (key && approved.includes(key)) must('approve', await approveLens(people.editor, { lensId, hash }))
    else if (reason) must('reject', await rejectLens(people.editor, { lensId, version, reason }))
  }
}

/** Approves every lens that waits, in the editor's own words where the plan has them. */
export async function decideTheRest({ brief, people, view }: Seeding): Promise<void> {
  const waiting = (await view()).lenses.filter((lens) => lens.state === 'proposed')
  for (const { id: lensId, key: lensKey, hash, version } of waiting) {
    const key = lensKeys.find((one) => one === lensKey)
    const body = key && brief.edited[key]
    const decided = body
      ? await saveAndApproveLens(people.editor, { lensId, version, body })
      : await approveLens(people.editor, { lensId, hash })
    must('approve', decided)
  }
}
