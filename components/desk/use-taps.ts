import { type RefObject, useEffect } from 'react'
import type { LensView } from '@/domain/lenses/lens'
import type { Tapped } from './evidence-sheet'
import { findingId } from './finding-parts'
import { isPhone } from './on-screen'
import { sourcePassage } from './source-passage'
import { type Anchors, spanKey } from './source-text'

/** On a phone, a tap on a marked passage or on a way into the source opens the evidence in place. */
export function useTaps(
  section: RefObject<HTMLElement | null>,
  { findings }: Pick<LensView, 'findings'>,
  anchors: Anchors,
  open: (tapped: Tapped) => void,
): void {
  useEffect(() => {
    const place = section.current
    const onClick = (event: MouseEvent) => {
      if (!isPhone() || !(event.target instanceof Element)) return
      const mark = event.target.closest('[data-mark]')?.getAttribute('data-mark')
      const finding = findings.find((one) => findingId(one) === mark)
      if (finding) return open(tappedOn(finding, anchors))
      const source = sourcePassage(event.target.closest('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? '')
      if (!source) return
      event.preventDefault()
      open({ finding: null, source })
    }
    place?.addEventListener('click', onClick)
    return () => place?.removeEventListener('click', onClick)
  })
}

/** A finding with the passage of the source that belongs to it. */
export function tappedOn(finding: LensView['findings'][number], anchors: Anchors): Tapped {
  const anchor = finding.sourceSpan && anchors[spanKey(finding.sourceSpan)]
  return { finding, source: anchor ? sourcePassage(anchor) : null }
}
