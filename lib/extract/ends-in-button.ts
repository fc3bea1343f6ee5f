import { type Box, boxAround, type Outline } from './outline'
import { isProse } from './prose'

/**
 * Whether the last words of an article are a button that fetches the rest of it. Where a block is called collapsed or
 * clamped, the button only makes room for what is there.
 */
export function endsInButton(page: Outline): boolean {
  const [body] = page.boxes
  const controls = [...(body?.element.querySelectorAll(buttons) ?? [])].slice(0, 500)
  const leading = controls.filter((control) => readOn.test((control.textContent ?? '').slice(0, 100).trim()))
  return leading.slice(0, 20).some((control) => {
    const box = boxAround(page, control)
    const scope = box && scopeOf(box)
    if (!scope) return false
    const inside = page.boxes.slice(scope.at, scope.end + 1).filter(({ gone }) => !gone)
    const last = inside.findLast(isProse)
    // 4 is Node.DOCUMENT_POSITION_FOLLOWING.
    const isBehind = last !== undefined && (last.element.compareDocumentPosition(control) & 4) !== 0
    return isBehind && !inside.some(({ names }) => makesRoom.test(names))
  })
}

const buttons =
  'button, [role="button"], a:not([href]), a[href=""], a[href^="#"], a[href^="javascript"], a[data-src], a[data-url]'
const readOn =
  /^(?:(?:continue|keep) reading|read (?:on|(?:the )?(?:rest|full|whole|entire|remaining)|more of)|(?:show|view|see|load|open) (?:the )?(?:rest|full|whole|entire)|weiterlesen|ganzen (?:artikel|text)|lire la suite|seguir leyendo|leer (?:más|el resto))\b.{0,30}$/i
const makesRoom = /collaps|clamp|truncat|fold|fade|expand|excerpt|shorten/i

function scopeOf(box: Box): Box {
  let scope = box
  while (scope.parent && !/^(?:article|main)$/.test(scope.tag)) scope = scope.parent
  return scope
}
