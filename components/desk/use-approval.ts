import { type MouseEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { openFindings, type ShownFinding } from '@/domain/gates/finding'
import { flagged, type LensView } from '@/domain/lenses/lens'
import { useActs } from './acts'
import type { Tapped } from './evidence-sheet'
import { endPart, findingId, reasonPart } from './finding-parts'
import type { LensActions, LensMay } from './lens-actions'
import { isPhone } from './on-screen'
import { showPassage } from './passages'
import type { Anchors } from './source-text'
import { useLooks } from './use-looks'
import { tappedOn, useTaps } from './use-taps'

type Given = { dirty: boolean; may: LensMay; actions: LensActions; anchors: Anchors }

/**
 * An approval requires a look. Until everything flagged, or the end of a clean text, was on the screen, the button
 * leads to what wasn't seen instead of approving. On a phone the evidence opens as a sheet.
 */
export function useApproval(
  lens: LensView,
  section: RefObject<HTMLElement | null>,
  { dirty, may, actions, anchors }: Given,
) {
  const { refuse } = useActs()
  const watching = may.decide && lens.state === 'proposed' && !dirty
  const looks = useLooks(lens, section, { watching, tell: actions.showPassages })
  const [tapped, setTapped] = useState<Tapped | null>(null)
  const open = (next: Tapped) => {
    looks.note(next.finding ? [reasonPart(next.finding)] : [])
    setTapped(next)
  }
  useTaps(section, lens, anchors, open)

  /** Brings what was not seen into sight, as a step of `f` does. */
  const showUnseen = () => {
    const [first] = looks.lookNow()
    const finding = first && flagged(lens.findings).find((one) => first.parts.includes(reasonPart(one)))
    if (!first || !section.current) return
    const passage = finding && passageOf(section.current, finding)
    if (first.parts.includes(endPart)) showEnd(section.current)
    if (passage) showPassage(section.current, passage)
    looks.lookNow()
    if (finding && isPhone()) open(tappedOn(finding, anchors))
  }

  const approve = (event: MouseEvent) => {
    const left = dirty ? [] : looks.lookNow()
    if (!dirty && left.length === 0) return
    event.preventDefault()
    flushSync(() => refuse(dirty ? notSaved : whyNot(lens, left.length)))
    if (!dirty) showUnseen()
  }

  return {
    tapped,
    closeSheet: () => setTapped(null),
    shown: looks.shown,
    approve,
    showUnseen,
    off: dirty ? notSavedHint : looks.unseen.length > 0 ? hint(lens, looks.unseen.length) : null,
    canShow: !dirty,
  }
}

const notSaved =
  'Not approved: the text is not saved. An approval holds for exactly the saved text; save it, or use Save and approve.'
const notSavedHint =
  'Approve is off while the text is not saved: an approval holds for exactly the saved text.'

const isClean = ({ findings }: Pick<LensView, 'findings'>) => flagged(findings).length === 0

function hint(lens: Pick<LensView, 'findings'>, count: number): string {
  if (isClean(lens)) return 'Approve is off until the end of the text has been on your screen:'
  return `Approve is off until you have seen ${count === 1 ? 'one flagged passage' : `${count} flagged passages`}:`
}

function whyNot(lens: Pick<LensView, 'findings'>, count: number): string {
  if (isClean(lens)) {
    return 'Not approved. You haven’t seen the end of the text yet. Here it is; press Approve again.'
  }
  if (openFindings(lens.findings).length > 0) {
    return 'Not approved: a finding stops this text, and it was not all on your screen yet. Here it is.'
  }
  const more = count === 1 ? 'press Approve again' : `${count - 1} more after it`
  return `Not approved. You haven’t seen every flagged passage yet. Here is the next; ${more}.`
}

function passageOf(section: Element, finding: ShownFinding): HTMLElement | null {
  const id = findingId(finding)
  const passage =
    section.querySelector(`[data-mark="${id}"]`) ?? section.querySelector(`[data-flagged="${id}"]`)
  return passage instanceof HTMLElement ? passage : null
}

/** The text may be on the page twice, to read and to write; one of them is visible. */
function showEnd(section: Element): void {
  const ends = [...section.querySelectorAll(`[data-part="${endPart}"]`)]
  const end = ends.find((one) => one.checkVisibility())
  const box = end?.previousElementSibling
  if (box instanceof HTMLTextAreaElement) box.scrollTop = box.scrollHeight
  end?.scrollIntoView({ block: 'nearest' })
}
