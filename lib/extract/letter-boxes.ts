import { type Box, boxAround, type Outline } from './outline'
import { type FindBeside, isProse } from './prose'
import { asksIn } from './wall-words'

/**
 * Boxes that ask for a reader's mail address, by a field or in words, with the few lines around it. A page that asks for
 * a password is a gate.
 */
export const letterBoxes: FindBeside = (page, sums) => {
  const [body] = page.boxes
  const fields = [...(body?.element.querySelectorAll('input[type="email"], input[name*="email"]') ?? [])]
  const isSmall = ({ at }: Box) => (sums[at]?.text ?? 0) <= longest
  const asking = page.boxes.filter(({ text, gone }) => !gone && text.length < 200 && invites.test(text))
  const boxes = fields.slice(0, 40).flatMap((field) => {
    const form = field.closest('form')
    if (form?.querySelector('input[type="password"]')) return []
    const inner = boxAround(page, form ?? field)
    const box = inner && around(inner, isSmall)
    return box && !isGate(page, box) ? [box] : []
  })
  const pleas = asking.slice(0, 40).map((plea) => {
    const own = isProse(plea) ? 1 : 0
    return around(plea, (box) => isSmall(box) && (sums[box.at]?.paragraphs ?? 0) <= own)
  })
  return [...boxes, ...pleas]
}

/** A field before the rest of an article is a wall. */
const isGate = ({ boxes }: Outline, { at, end }: Box) =>
  boxes.slice(at, end + 1).some(({ text }) => text.length < 500 && asksIn(text).rest > 0)

const invites =
  /^(?:sign up|subscribe|get|join|register|receive|don[’']t miss)\b[^.!?]{0,80}\b(?:news-?letters?|letter|inbox|e-?mails?|alerts|whatsapp|telegram|briefings?|digest)\b|^(?:jetzt )?(?:den )?newsletter (?:abonnieren|bestellen)|^(?:inscrivez|abonnez)-vous\b[^.!?]{0,60}newsletter|^suscríbe(?:te|se)\b[^.!?]{0,60}(?:bolet|newsletter)/i

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
