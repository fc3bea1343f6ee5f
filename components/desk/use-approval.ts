import { type MouseEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ShownFinding } from '@/domain/gates/finding'
import { flagged, type LensView } from '@/domain/lenses/lens'
import { openRows } from '@/domain/review/open-rows'
import { sayOpenSentences } from '@/domain/words/review'
import { useActs } from './acts'
import type { Tapped } from './evidence-sheet'
import { endPart, findingId, reasonPart } from './finding-parts'
import type { LensActions, LensMay } from './lens-actions'
import { isPhone } from './on-screen'
import { openPairsIn, showPair } from './open-pairs'
import { showPassage } from './passages'
import type { Anchors } from './source-text'
import { useLooks } from './use-looks'
import { tappedOn, useTaps } from './use-taps'
import { hint, notSaved, notSavedHint, whyNot } from './why-not-approved'

type Given = { dirty: boolean; may: LensMay; actions: LensActions; anchors: Anchors }

/**
 * An approval requires a look. Until everything flagged, or the end of a clean text, was on the screen, the button leads
 * to what wasn't seen instead of approving. Sentences that want an answer are counted beside it and don't stop it. On a
 * phone the evidence opens as a sheet.
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

  const sentences = openRows(lens.ledger).length
  const showSentence = () => {
    const [pair] = section.current ? openPairsIn(section.current) : []
    if (pair) showPair(pair)
  }

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
    const why = dirty ? notSaved : left.length > 0 && whyNot(lens, left.length)
    if (!why) return
    event.preventDefault()
    flushSync(() => refuse(why))
    if (!dirty) showUnseen()
  }

  const off = dirty ? notSavedHint : looks.unseen.length > 0 ? hint(lens, looks.unseen.length) : null
  return {
    tapped,
    closeSheet: () => setTapped(null),
    shown: looks.shown,
    approve,
    off,
    /** Said beside the button while it works. */
    note: off === null && sentences > 0 ? `${sayOpenSentences(sentences)} To get there,` : null,
    showNext: off === null ? showSentence : showUnseen,
    /** The key that leads to what is said; null where nothing on the page does. */
    wayKey: dirty ? null : off === null ? 'd' : 'f',
  }
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
