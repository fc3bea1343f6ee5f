import type { FocusEvent, PointerEvent } from 'react'

/**
 * Lights up one sentence of a source: marks it with `data-lit`, opens its source and scrolls to it
 * inside its own pane, so that the page stays where it is. Null puts the light out. At most one sentence is lit.
 */
function lightUp(anchor: string | null): void {
  for (const lit of document.querySelectorAll('[data-lit]')) {
    if (lit.id !== anchor) lit.removeAttribute('data-lit')
  }
  const sentence = anchor && document.getElementById(anchor)
  if (!sentence) return
  sentence.setAttribute('data-lit', '')
  for (let fold = sentence.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true
  }
  bringIntoPane(sentence)
}

/** For anything that refers to a sentence: pointing, tapping or moving the focus there lights the sentence up. */
export const lighting = (anchor: string | null | undefined) =>
  anchor
    ? {
        onPointerEnter: () => lightUp(anchor),
        onPointerLeave: ({ pointerType }: PointerEvent) => {
          // A finger leaves as soon as it is lifted; the light stays until the next tap.
          if (pointerType === 'mouse') lightUp(null)
        },
        onFocus: () => lightUp(anchor),
        onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) lightUp(null)
        },
      }
    : {}

function bringIntoPane(sentence: HTMLElement): void {
  const pane = paneOf(sentence)
  if (!pane) return
  const seen = pane.getBoundingClientRect()
  const { top, bottom, height } = sentence.getBoundingClientRect()
  if (top >= seen.top && bottom <= seen.bottom) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const middle = Math.max(0, (pane.clientHeight - height) / 2)
  pane.scrollTo({ top: pane.scrollTop + top - seen.top - middle, behavior: still ? 'instant' : 'smooth' })
}

/** The nearest box around the sentence that scrolls by itself; null when only the page does. */
function paneOf(sentence: HTMLElement): HTMLElement | null {
  for (let box = sentence.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return null
}
