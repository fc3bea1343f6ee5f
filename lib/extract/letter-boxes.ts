import type { Box } from './outline'
import type { FindBeside } from './prose'

/** Boxes that ask for a reader's mail address, with the few lines around the field. A page that asks for a password is a gate. */
export const letterBoxes: FindBeside = (page, sums) => {
  const [body] = page.boxes
  const fields = [...(body?.element.querySelectorAll('input[type="email"], input[name*="email"]') ?? [])]
  return fields.slice(0, 40).flatMap((field) => {
    const form = field.closest('form')
    if (form?.querySelector('input[type="password"]')) return []
    let element: Element | null = form ?? field.parentElement
    while (element && !page.of.has(element)) element = element.parentElement
    const inner = element && page.of.get(element)
    return inner ? [around(inner, (box) => (sums[box.at]?.text ?? 0) <= longest)] : []
  })
}

/** In characters. */
const longest = 350

/** The largest block around one that is still small, and no article. */
function around(box: Box, isSmall: (box: Box) => boolean): Box {
  let top = box
  for (
    let next = box.parent;
    next && isSmall(next) && !/^(?:article|main|body)$/.test(next.tag);
    next = next.parent
  )
    top = next
  return top
}
