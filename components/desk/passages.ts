/** The flagged passages of a lens in the order of its findings: each mark, or the reason where the text has no mark. */
function passagesOf(lens: Element): HTMLElement[] {
  return [...lens.querySelectorAll('[data-flagged]')].flatMap((reason) => {
    const mark = lens.querySelector(`[data-mark="${reason.getAttribute('data-flagged')}"]`)
    const passage = mark ?? reason
    return passage instanceof HTMLElement ? [passage] : []
  })
}

/** Brings a passage and its reason into sight and moves the focus to the passage, which lights up its evidence. */
export function showPassage(lens: Element, passage: HTMLElement): void {
  reasonOf(lens, passage)?.scrollIntoView({ block: 'nearest' })
  passage.scrollIntoView({ block: 'nearest' })
  passage.focus({ preventScroll: true })
}

/** The flagged passage after the focused one: in this lens, else in the next lens with one. Null when none is left. */
export function passageAfter(
  lenses: Element[],
  from: Element,
): { lens: Element; passage: HTMLElement } | null {
  const own = passagesOf(from)
  const focused = document.activeElement
  const at = own.findIndex((one) => one === focused || reasonOf(from, one)?.contains(focused))
  const following = own[at + 1]
  if (following) return { lens: from, passage: following }
  const start = lenses.indexOf(from) + 1
  for (const lens of [...lenses.slice(start), ...lenses.slice(0, start)]) {
    const [first] = passagesOf(lens)
    if (first) return { lens, passage: first }
  }
  return null
}

function reasonOf(lens: Element, passage: HTMLElement): Element | null {
  const mark = passage.getAttribute('data-mark')
  return mark === null ? passage : lens.querySelector(`[data-flagged="${mark}"]`)
}
