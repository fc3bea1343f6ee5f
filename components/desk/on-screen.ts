/** How much of a passage has to be inside the window before it counts as shown. */
export const enough = 0.6

/**
 * The parts of a lens that somebody can see now, by their `data-part`. None while the tab is in the background, or
 * while something lies over the page.
 */
export function partsOnScreen(lens: Element): string[] {
  if (document.hidden || document.querySelector('dialog[open]')) return []
  const floor = floorOf(lens)
  return [...lens.querySelectorAll('[data-part]')].flatMap((element) => {
    const part = element.getAttribute('data-part')
    return part && isVisible(element, floor) && !cutOff(element) ? [part] : []
  })
}

/** Whether the screen is a phone's: one lens at a time, with the bar at the bottom. */
export const isPhone = () => matchMedia('(width < 40rem)').matches

function isVisible(element: Element, floor: number): boolean {
  const { top, bottom, height } = element.getBoundingClientRect()
  if (height === 0) return false
  return (Math.min(bottom, floor) - Math.max(top, 0)) / height >= enough
}

/** The bar of a phone covers what lies behind it. */
function floorOf(lens: Element): number {
  const bar = lens.querySelector('[data-lens-bar]')
  const fixed = bar && getComputedStyle(bar).position === 'fixed'
  return fixed ? bar.getBoundingClientRect().top : innerHeight
}

/** The end of a text in a box that is too small for it shows only when the box is scrolled down. */
function cutOff(element: Element): boolean {
  const box = element.previousElementSibling
  return box instanceof HTMLTextAreaElement && box.scrollHeight - box.scrollTop - box.clientHeight > 4
}
