import { openFindings } from '@/domain/gates/finding'
import { flagged, type LensView } from '@/domain/lenses/lens'

export const notSaved =
  'Not approved: the text is not saved. An approval holds for exactly the saved text; save it, or use Save and approve.'
export const notSavedHint =
  'Approve is off while the text is not saved: an approval holds for exactly the saved text.'

const isClean = ({ findings }: Pick<LensView, 'findings'>) => flagged(findings).length === 0

/** Why Approve is off, before what leads to the place. */
export function hint(lens: Pick<LensView, 'findings'>, count: number): string {
  if (isClean(lens)) return 'Approve is off until the end of the text has been on your screen:'
  return `Approve is off until you have seen ${count === 1 ? 'one flagged passage' : `${count} flagged passages`}:`
}

/** Why a press of Approve led somewhere else. */
export function whyNot(lens: Pick<LensView, 'findings'>, count: number): string {
  if (isClean(lens)) {
    return 'Not approved. You haven’t seen the end of the text yet. Here it is; press Approve again.'
  }
  if (openFindings(lens.findings).length > 0) {
    return 'Not approved: a finding stops this text, and it was not all on your screen yet. Here it is.'
  }
  const more = count === 1 ? 'press Approve again' : `${count - 1} more after it`
  return `Not approved. You haven’t seen every flagged passage yet. Here is the next; ${more}.`
}
