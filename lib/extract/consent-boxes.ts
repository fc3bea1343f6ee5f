import { askingShare } from './asking'
import { type Box, boxAround, type Outline } from './outline'
import type { FindBeside } from './prose'

/** Notices that ask for consent beside an article, whatever they are called: by their button and by what they say. */
export const consentBoxes: FindBeside = (page, sums) => {
  const [body] = page.boxes
  const controls = [
    ...(body?.element.querySelectorAll('button, a, [role="button"], input[type="submit"]') ?? []),
  ]
  const choices = controls.filter((control) => choice.test(labelOf(control))).slice(0, 30)
  const around = choices.flatMap((control) => boxAround(page, control) ?? [])
  const found = [...new Set(around)].flatMap((box) => {
    const holders: Box[] = []
    for (let next: Box | undefined = box; next && (sums[next.at]?.text ?? 0) <= longest; next = next.parent)
      if (next.tag !== 'body') holders.push(next)
    return holders.filter((holder) => askingShare(textOf(page, holder), 'consent') >= 0.5).slice(-1)
  })
  return [...new Set(found)]
}

/** In characters. */
const longest = 3_000

const choice =
  /^(?:accept|agree|allow|i (?:accept|agree)|ok(?:ay)?$|got it|reject|decline|deny|refuse|continue without|only necessary|manage|alle? (?:akzeptieren|ablehnen)|akzeptieren|zustimmen|ablehnen|einverstanden|accepter|tout (?:accepter|refuser)|refuser|aceptar|rechazar|accetta|rifiuta|akkoord|accepteren|godta|godkänn)/i

const labelOf = (control: Element) =>
  (control.textContent || control.getAttribute('value') || control.getAttribute('aria-label') || '')
    .trim()
    .slice(0, 60)

const textOf = ({ boxes }: Outline, { at, end }: Box) =>
  boxes
    .slice(at, end + 1)
    .map(({ text }) => text)
    .join('\n')
